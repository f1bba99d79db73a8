package org.readout.pages.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.pages.part.Words;

/**
 * What a statement says of one meeting.
 *
 * @param before the entries just before it on the meeting's timeline; null where they are not asked for
 * @param after those just after it
 */
@RegisterForReflection
public record PositionTaken(
        MeetingLink meeting,
        String attitude,
        String likelihood,
        Band likelihoodRange,
        String condition,
        String wording,
        String wordingBy,
        Timeline before,
        Timeline after) {

    /** How likely it calls the meeting, with the band in percent; null where it does not say. */
    public String likelihoodWords() {
        return likelihood == null
                ? null
                : Words.of(likelihood) + " (" + likelihoodRange.low() + " to " + likelihoodRange.high() + " percent)";
    }

    /** What the speaker wants; null where the statement does not say. */
    public String attitudeWords() {
        if (attitude == null) {
            return null;
        }
        return switch (attitude) {
            case "OPEN" -> "would not say no";
            case "OPPOSES" -> "is against it";
            case "RELUCTANT" -> "would rather not";
            case "SEEKS" -> "asks for it or works for it";
            case "WELCOMES" -> "would be glad of it";
            default -> Words.of(attitude);
        };
    }

    public boolean isInSpeakersWords() {
        return "SPEAKER".equals(wordingBy);
    }

    /** All of it in short, as {@code unlikely (20 to 45 percent); would rather not}; empty where it is only spoken of. */
    public String stance() {
        return Stream.of(
                        likelihoodWords(),
                        attitudeWords(),
                        condition == null ? null : "on a condition: “" + condition + "”")
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
    }

    /** The place on the meeting's page from which on its statement is in sight. */
    public String timelineAddress(String statement) {
        String page = "/meetings/" + meeting.slug();
        boolean isOnFirstPage = before.edges().size() < Timeline.BEFORE;
        return (isOnFirstPage ? page : page + "?after=" + before.edges().get(0).cursor()) + "#" + statement;
    }

    /** The ends of a band in percent. */
    @RegisterForReflection
    public record Band(int low, int high) {}

    /** Some entries of a meeting's timeline. */
    @RegisterForReflection
    public record Timeline(List<Place> edges) {

        /** How many the document asks for. */
        static final int BEFORE = 3;
    }

    /** An entry, and its place. */
    @RegisterForReflection
    public record Place(String cursor, TimelineItem node) {}
}
