package org.readout.dossier;

import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.ReadoutException;

/** What a document has at one place: a record, or something that cannot be one. */
sealed interface Entry {

    Spot spot();

    /** Where it stands. */
    record Spot(String document, long line) {

        @Override
        public String toString() {
            return document + ":" + line;
        }
    }

    /**
     * An input that was read, and not yet checked.
     *
     * @param size in bytes, about
     */
    record Read<I>(Spot spot, Kind<I> kind, I input, long size) implements Entry {

        /** Equal for two that would make one record. */
        String identity() {
            return kind.identity(input);
        }

        /** What an operator finds it by. */
        String label() {
            return kind.identity().apply(input);
        }

        Refused refused(ReadoutException fault) {
            return Refused.of(spot, label(), fault);
        }
    }

    /**
     * What is no record.
     *
     * @param slug of what it was to be; null where that cannot be told
     * @param reason for an operator
     */
    record Refused(Spot spot, String slug, String reason) implements Entry {

        static Refused of(Spot spot, String slug, ReadoutException fault) {
            String path = fault instanceof BadInput bad
                    ? bad.path().map(at -> at + ": ").orElse("")
                    : "";
            return new Refused(spot, slug, path + fault.getMessage());
        }

        @Override
        public String toString() {
            return spot + ": " + (slug == null ? "" : slug + ": ") + reason;
        }
    }
}
