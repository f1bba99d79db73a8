package org.readout.dossier.document;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.readout.graphql.TextLength;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.InputFault;
import org.readout.graphql.error.ReadoutException;
import org.readout.writing.content.EntryKind;
import org.readout.writing.input.InputCheck;
import org.readout.writing.input.Inputs;

/** What a document has at one place: a record, or something that cannot be one. */
public sealed interface Entry {

    Spot spot();

    /** Where it stands. */
    record Spot(String document, long line) {

        @Override
        public String toString() {
            return document + ":" + line;
        }
    }

    /**
     * An input that was read.
     *
     * @param leftOut what is wrong with values that the input lacks since they are not of their types, by their places
     * @param check of the input; null until it is checked
     * @param size in bytes, about
     */
    record Read<I>(Spot spot, EntryKind<I> kind, I input, Map<String, InputFault> leftOut, InputCheck check, long size)
            implements Entry {

        public Read(Spot spot, EntryKind<I> kind, I input, Map<String, InputFault> leftOut, long size) {
            this(spot, kind, input, leftOut, null, size);
        }

        public Read<I> checked(Inputs inputs) {
            return new Read<>(spot, kind, input, leftOut, inputs.check(input, leftOut), size);
        }

        /** Equal for two that would make one record. */
        public String identity() {
            return kind.identity(input);
        }

        /** What an operator finds it by. */
        public String label() {
            return kind.label(input);
        }

        /** Something to tell of it. */
        public String line(String sentence) {
            return new Refused(spot, Refused.shortened(label()), List.of(sentence)).toString();
        }

        public Refused refused(ReadoutException fault) {
            return Refused.of(spot, leftOut.containsKey("slug") ? null : label(), fault);
        }
    }

    /**
     * The end of a document that cannot be read on; what stood before is whole.
     *
     * @param why in a sentence
     */
    record Cut(Spot spot, String why) implements Entry {

        @Override
        public String toString() {
            return spot + ": " + why;
        }
    }

    /**
     * What is no record.
     *
     * @param slug of what it was to be; null where that cannot be told
     * @param reasons for an operator, at least one
     */
    record Refused(Spot spot, String slug, List<String> reasons) implements Entry {

        private static final String SEPARATORS = "\u2028\u2029";

        static Refused of(Spot spot, String slug, ReadoutException fault) {
            List<String> reasons = fault instanceof BadInput bad
                    ? bad.faults().stream().map(InputFault::toString).toList()
                    : List.of();
            return new Refused(spot, shortened(slug), reasons.isEmpty() ? List.of(fault.getMessage()) : reasons);
        }

        /** A line for each reason, each with the place. */
        @Override
        public String toString() {
            return reasons.stream()
                    .map(reason -> spot + ": " + inOneLine((slug == null ? "" : slug + ": ") + reason))
                    .collect(Collectors.joining(System.lineSeparator()));
        }

        /** Names may hold anything, and stand on somebody's terminal then. */
        private static String inOneLine(String text) {
            StringBuilder line = new StringBuilder();
            text.codePoints().forEach(c -> {
                if (Character.isISOControl(c) || SEPARATORS.indexOf(c) >= 0) {
                    line.append("\\u%04x".formatted(c));
                } else {
                    line.appendCodePoint(c);
                }
            });
            return line.toString();
        }

        /** It may be no slug at all. */
        static String shortened(String slug) {
            return slug == null || slug.length() <= TextLength.SLUG ? slug : slug.substring(0, TextLength.SLUG) + "…";
        }
    }
}
