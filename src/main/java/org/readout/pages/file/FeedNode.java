package org.readout.pages.file;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A record as an entry of a feed tells it; what its type has not is null.
 *
 * @param type what its type is called in the graph
 */
@RegisterForReflection
public record FeedNode(
        String type,
        String id,
        String permalink,
        String recordedAt,
        String name,
        String title,
        String headline,
        Speaker speaker,
        Day saidOn,
        String quotation,
        String summary,
        String status,
        Day date,
        String note,
        Owner meeting,
        Owner later) {

    /** Where it is shown; a status change and a contradiction have no pages of their own. */
    String link() {
        return switch (type) {
            case "StatusChange" -> meeting.permalink();
            case "Contradiction" -> later.permalink();
            default -> permalink;
        };
    }

    /** What it says, in the record's words; null where its name says all. */
    String text() {
        return switch (type) {
            case "Statement" ->
                speaker.name() + ", " + saidOn.label() + ": " + (quotation == null ? "" : "“" + quotation + "” ")
                        + summary;
            case "StatusChange" ->
                meeting.name() + ": " + status.toLowerCase(Locale.ROOT).replace('_', ' ') + ", " + date.label()
                        + (note == null ? "" : ". " + note);
            case "Contradiction" -> note;
            default -> called();
        };
    }

    /** As an entry by itself: a record that was recorded. */
    FeedEntry entry() {
        String title = type.equals("Statement") ? speaker.name() + ": " + summary : called();
        return new FeedEntry(AtomFeed.id("node", id), title, permalink, recordedAt, null, text(), type);
    }

    /** Its name, whichever its type has; an article without a headline goes by its address. */
    private String called() {
        return Stream.of(name, title, headline)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(permalink);
    }

    /** Who speaks. */
    @RegisterForReflection
    public record Speaker(String name) {}

    /** A partial date. */
    @RegisterForReflection
    public record Day(String label) {}

    /** What it is on; {@code name} may be null. */
    @RegisterForReflection
    public record Owner(String permalink, String name) {}
}
