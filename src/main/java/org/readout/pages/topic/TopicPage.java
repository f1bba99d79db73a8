package org.readout.pages.topic;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.Plural;
import org.readout.pages.part.StatementLine;

/**
 * The data of the document {@code topic}.
 *
 * @param topic null where there is none
 */
@RegisterForReflection
public record TopicPage(Topic topic) {

    /** A topic, and a page of what was said of it. */
    @RegisterForReflection
    public record Topic(String slug, String name, String state, Statements statements) {}

    /** A page of statements. */
    @RegisterForReflection
    public record Statements(int totalCount, List<StatementLine> nodes, PageLinks pageInfo) {

        /** How many there are. */
        public String label() {
            return Plural.of(totalCount, "statement");
        }
    }
}
