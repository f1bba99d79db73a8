package org.readout.pages.file;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A meeting as a row of a table, and as an entry of a calendar.
 *
 * @param date null where it is not known
 * @param place null where it is not known
 * @param status null before anybody gave it one
 */
@RegisterForReflection
public record MeetingRow(
        String id,
        String slug,
        String title,
        String permalink,
        String format,
        String status,
        Day date,
        Place place,
        List<Participation> participants,
        int revision,
        String recordedAt,
        List<GivenStatus> statusHistory) {

    static final List<String> HEADERS = List.of(
            "meeting",
            "permalink",
            "title",
            "format",
            "status",
            "date",
            "earliest",
            "latest",
            "inferred",
            "place",
            "city",
            "country",
            "participants");

    /** In the order of the headers. */
    Object[] cells() {
        return new Object[] {
            slug,
            permalink,
            title,
            format,
            status,
            date == null ? null : date.edtf(),
            date == null ? null : date.earliest(),
            date == null ? null : date.latest(),
            date == null ? null : date.inferred(),
            place == null ? null : place.name(),
            place == null ? null : place.city(),
            place == null || place.country() == null ? null : place.country().code(),
            participants.stream().map(one -> one.actor().slug()).collect(Collectors.joining("; "))
        };
    }

    /** How often it was changed, or given a status. */
    int changes() {
        return revision
                - 1
                + statusHistory.stream().mapToInt(GivenStatus::revision).sum();
    }

    /** When it was recorded, or given its last status. */
    Instant changedAt() {
        return Stream.concat(Stream.of(recordedAt), statusHistory.stream().map(GivenStatus::recordedAt))
                .map(Instant::parse)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** A status that somebody gave it. */
    @RegisterForReflection
    public record GivenStatus(int revision, String recordedAt) {}

    /** A partial date; {@code basis} is null where a source prints it. */
    @RegisterForReflection
    public record Day(String edtf, String label, String earliest, String latest, boolean inferred, String basis) {}

    /** Where it takes place; {@code city} and {@code country} may be null. */
    @RegisterForReflection
    public record Place(String name, String city, Country country) {

        /** As people write it. */
        String text() {
            return name
                    + (city == null || city.equals(name) ? "" : ", " + city)
                    + (country == null ? "" : ", " + country.name());
        }
    }

    /** A country. */
    @RegisterForReflection
    public record Country(String code, String name) {}

    /** Who takes part. */
    @RegisterForReflection
    public record Participation(Named actor) {}

    /** An actor. */
    @RegisterForReflection
    public record Named(String slug, String name) {}
}
