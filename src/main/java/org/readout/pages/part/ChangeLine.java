package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A change of the record.
 *
 * @param at when it was done
 * @param by the editor
 * @param label what a person calls what it was done to
 * @param reason null where none was given
 */
@RegisterForReflection
public record ChangeLine(String at, String by, String kind, String label, String reason, Changed node) {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** What was done, in words. */
    public String kindWords() {
        return EnumWords.of(kind);
    }

    /** When, for people. */
    public String when() {
        return MINUTE.format(Instant.parse(at));
    }

    /**
     * What it was done to; a status is found on the page of its meeting, a contradiction on that of its later statement.
     *
     * @param type what its type is called in the graph
     * @param slug null where it has none
     * @param meeting of a status
     * @param later of a contradiction
     */
    @RegisterForReflection
    public record Changed(String type, String slug, Slug meeting, Slug later) {

        /** Where it is shown. */
        public String address() {
            return switch (type) {
                case "StatusChange" -> RecordAddress.of("Meeting", meeting.slug());
                case "Contradiction" -> RecordAddress.of("Statement", later.slug());
                default -> RecordAddress.of(type, slug);
            };
        }

        /** What kind of thing it is. */
        public String kind() {
            return switch (type) {
                case "StatusChange" -> "status";
                case "UnnamedSource" -> "unnamed source";
                default -> type.toLowerCase(Locale.ROOT);
            };
        }
    }

    /** A record by its slug. */
    @RegisterForReflection
    public record Slug(String slug) {}
}
