package org.readout.pages.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.pages.part.EnumWords;

/**
 * What a statement says of one meeting.
 *
 * @param likelihoodRange null where {@code likelihood} is
 * @param wording the words that the others are read from; null where none are told
 */
@RegisterForReflection
public record PositionTaken(
        MeetingLink meeting,
        String attitude,
        String likelihood,
        Band likelihoodRange,
        String condition,
        String wording,
        String wordingBy) {

    /** How likely it calls the meeting, with the band in percent; null where it does not say. */
    public String likelihoodWords() {
        return likelihood == null
                ? null
                : EnumWords.of(likelihood) + " (" + likelihoodRange.low() + " to " + likelihoodRange.high()
                        + " percent)";
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
            default -> EnumWords.of(attitude);
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

    /** The ends of a band in percent. */
    @RegisterForReflection
    public record Band(int low, int high) {}
}
