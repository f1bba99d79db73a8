package org.readout.pages.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.PartialDay;
import org.readout.pages.part.Plural;
import org.readout.pages.part.StatementLine;

/** The data of the document {@code statements}. */
@RegisterForReflection
public record StatementsPage(Statements statements) {

    /** A page of them, for forms that are tables. */
    public List<Row> rows() {
        return statements.nodes();
    }

    /** A page of statements. */
    @RegisterForReflection
    public record Statements(int totalCount, List<Row> nodes, PageLinks pageInfo) {

        /** How many there are. */
        public String label() {
            return Plural.of(totalCount, "statement");
        }
    }

    /**
     * One statement.
     *
     * @param quotation null where nothing is quoted
     */
    @RegisterForReflection
    public record Row(
            String slug,
            String state,
            String form,
            ActorLink speaker,
            PartialDay saidOn,
            String quotation,
            String summary,
            List<PositionTaken> positions) {

        public StatementLine line() {
            return new StatementLine(slug, speaker, saidOn, quotation, summary);
        }

        public boolean isRetracted() {
            return "RETRACTED".equals(state);
        }

        /** What it says of meetings, where it says more than that it speaks of them. */
        public List<PositionTaken> stances() {
            return positions.stream()
                    .filter(position -> !position.stance().isEmpty())
                    .toList();
        }
    }
}
