package org.readout.pages.exports;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.readout.pages.part.Plural;

/** The data of the document {@code exports}. */
@RegisterForReflection
public record ExportsPage(Rows statements, Rows meetings, Rows actors, Rows articles) {

    /** How many rows a file has. */
    @RegisterForReflection
    public record Rows(int totalCount) {

        /** In words, for what its rows are. */
        public String label(String noun) {
            return Plural.of(totalCount, noun);
        }
    }
}
