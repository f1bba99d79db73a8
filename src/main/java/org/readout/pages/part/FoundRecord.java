package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A record of any kind that has a slug, as a link to its page; each kind has some of these.
 *
 * @param type what its type is called in the graph
 * @param speaker of a statement
 * @param saidOn of a statement
 * @param summary of a statement
 * @param title of a meeting
 * @param date of a meeting; null where it is not known
 * @param name of an actor, an event or a topic
 * @param startsOn of an event; null where it is not known
 * @param headline of an article; null where it bears none
 * @param outlet of an article; null where it names none
 * @param publishedOn of an article; null where it is not known
 */
@RegisterForReflection
public record FoundRecord(
        String type,
        String slug,
        ActorLink speaker,
        PartialDay saidOn,
        String summary,
        String title,
        PartialDay date,
        String name,
        PartialDay startsOn,
        String headline,
        ActorLink outlet,
        PartialDay publishedOn) {

    /** Where its page is. */
    public String address() {
        return RecordAddress.of(type, slug);
    }

    /** What people call it. */
    public String label() {
        return switch (type) {
            case "Statement" -> "Statement of " + speaker.name();
            case "Meeting" -> title;
            case "Article" -> headline == null ? "Article without a headline (" + slug + ")" : headline;
            default -> name;
        };
    }

    /** Its one day; null where it has none. */
    public PartialDay day() {
        return Stream.of(saidOn, date, startsOn, publishedOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What kind of thing it is, beside its name; null where the name says it. */
    public String kind() {
        return switch (type) {
            case "Statement" -> null;
            case "UnnamedSource" -> "unnamed source";
            default -> type.toLowerCase(Locale.ROOT);
        };
    }
}
