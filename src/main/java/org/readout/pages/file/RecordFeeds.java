package org.readout.pages.file;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.readout.pages.View;

/** Whose changes can be followed by a feed. */
class RecordFeeds {

    RecordFeeds() {}

    @Produces
    @Singleton
    static View<FeedOfChanges> ofMeeting() {
        return new RecordFeedView("/meetings/:slug", "feed-of-meeting");
    }

    @Produces
    @Singleton
    static View<FeedOfChanges> ofActor() {
        return new RecordFeedView("/actors/:slug", "feed-of-actor");
    }
}
