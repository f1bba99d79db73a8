package org.readout.pages.file;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.readout.pages.View;

/** Whose statements can be had as a table. */
class StatementTables {

    StatementTables() {}

    @Produces
    @Singleton
    static View<StatementTable> ofMeeting() {
        return new StatementTableView("/meetings/:slug", "table-of-meeting");
    }

    @Produces
    @Singleton
    static View<StatementTable> ofActor() {
        return new StatementTableView("/actors/:slug", "table-of-actor");
    }

    @Produces
    @Singleton
    static View<StatementTable> ofTopic() {
        return new StatementTableView("/topics/:slug", "table-of-topic");
    }

    @Produces
    @Singleton
    static View<StatementTable> ofEvent() {
        return new StatementTableView("/events/:slug", "table-of-event");
    }

    @Produces
    @Singleton
    static View<StatementTable> ofArticle() {
        return new StatementTableView("/articles/:slug", "table-of-article");
    }
}
