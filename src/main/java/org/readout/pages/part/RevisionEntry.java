package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * One revision of a record.
 *
 * @param at a moment, in ISO 8601
 * @param reason in the editor's words; null where none is given
 */
@RegisterForReflection
public record RevisionEntry(int number, String kind, String at, String by, String reason, List<Change> changes) {

    private static final DateTimeFormatter DAY_AND_TIME =
            DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

    public String kindWords() {
        return EnumWords.of(kind);
    }

    public boolean isRetraction() {
        return "RETRACTED".equals(kind);
    }

    /** The moment for people. */
    public String atWords() {
        return OffsetDateTime.parse(at).withOffsetSameInstant(ZoneOffset.UTC).format(DAY_AND_TIME);
    }

    /** The fields that it changed; empty where it is the first, which brought all of them. */
    public String changed() {
        return number == 1 ? "" : changes.stream().map(Change::field).collect(Collectors.joining(", "));
    }

    /** A field's path in the input by which the record is written. */
    @RegisterForReflection
    public record Change(String field) {}
}
