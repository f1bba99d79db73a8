package org.readout.reconcile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A record that goes by a name, with what each kind has; what a kind has not, or nobody asked for, is null.
 *
 * @param type what its type is called in the graph
 * @param title of a meeting, in the place of a name
 */
@RegisterForReflection
record NamedRecord(
        String type,
        String slug,
        String name,
        String title,
        Country country,
        List<String> aliases,
        String wikidataId,
        List<Office> offices,
        String outletKind,
        Day date,
        Place place,
        String format,
        String status,
        Link event,
        List<Participation> participants,
        List<Link> topics,
        String eventKind,
        String series,
        Day startsOn,
        Day endsOn,
        List<Link> attendees) {

    EntityType entityType() {
        return EntityType.of(type).orElseThrow();
    }

    EntityId id() {
        return EntityId.of(entityType(), slug);
    }

    String label() {
        return title == null ? name : title;
    }

    /** What tells it from namesakes, in a few words. */
    String description() {
        return Stream.of(
                        entityType().label(),
                        outletKind == null ? null : words(outletKind),
                        offices == null
                                ? null
                                : offices.stream()
                                        .map(Office::title)
                                        .distinct()
                                        .limit(2)
                                        .collect(Collectors.joining(", ")),
                        country == null ? null : country.name(),
                        date == null ? null : date.label(),
                        startsOn == null ? null : startsOn.label(),
                        place == null ? null : place.label())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** UNDER_DISCUSSION is under discussion to a person. */
    static String words(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A country. */
    @RegisterForReflection
    record Country(String code, String name) {}

    /** An office that somebody held. */
    @RegisterForReflection
    record Office(String title) {}

    /** A partial date, with the first and the last day that it can mean. */
    @RegisterForReflection
    record Day(String edtf, String label, LocalDate earliest, LocalDate latest) {}

    /** A place; each part may be null but its name. */
    @RegisterForReflection
    record Place(String name, String city, Country country) {

        String label() {
            return Stream.of(name, city, country == null ? null : country.name())
                    .filter(Objects::nonNull)
                    .distinct()
                    .collect(Collectors.joining(", "));
        }
    }

    /** Another record by its slug. */
    @RegisterForReflection
    record Link(String slug, String name) {}

    /** Somebody's part in a meeting. */
    @RegisterForReflection
    record Participation(Link actor) {}
}
