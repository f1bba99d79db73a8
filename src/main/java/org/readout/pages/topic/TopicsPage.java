package org.readout.pages.topic;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.Plural;

/** The data of the document {@code topics}. */
@RegisterForReflection
public record TopicsPage(Topics topics) {

    /** A page of topics. */
    @RegisterForReflection
    public record Topics(int totalCount, List<TopicLine> nodes, PageLinks pageInfo) {

        /** How many there are. */
        public String label() {
            return Plural.of(totalCount, "topic");
        }
    }

    /** A topic in a list. */
    @RegisterForReflection
    public record TopicLine(String slug, String name, Statements statements) {}

    /** What was said of it, counted. */
    @RegisterForReflection
    public record Statements(int totalCount) {

        /** How many there are. */
        public String label() {
            return Plural.of(totalCount, "statement");
        }
    }
}
