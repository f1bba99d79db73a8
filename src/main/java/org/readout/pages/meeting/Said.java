package org.readout.pages.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.EnumWords;
import org.readout.pages.part.PartialDay;

/**
 * A statement as the page of a meeting shows it.
 *
 * @param onBehalfOf null where its speaker spoke for himself
 * @param quotation null where nothing is quoted
 */
@RegisterForReflection
public record Said(
        String slug,
        String form,
        ActorLink speaker,
        ActorLink onBehalfOf,
        PartialDay saidOn,
        String quotation,
        String summary,
        List<Position> positions) {

    /** What it says of a meeting; null where it says nothing of that one. */
    public Position on(String meeting) {
        return positions.stream()
                .filter(position -> position.meeting().slug().equals(meeting))
                .findFirst()
                .orElse(null);
    }

    /** As the page of that meeting shows it. */
    public OnMeeting onMeeting(String meeting) {
        return new OnMeeting(this, on(meeting), quoted(meeting));
    }

    /**
     * Its quotation, around the words that what it says of a meeting is read from.
     *
     * @return null where nothing is quoted
     */
    private Quoted quoted(String meeting) {
        if (quotation == null) {
            return null;
        }
        Position position = on(meeting);
        String wording = position == null || !position.isQuoted() ? null : position.wording();
        int at = wording == null ? -1 : quotation.indexOf(wording);
        return at < 0
                ? new Quoted(quotation, null, null)
                : new Quoted(quotation.substring(0, at), wording, quotation.substring(at + wording.length()));
    }

    /** Whether it is silence. */
    public boolean isSilence() {
        return form.equals("NO_COMMENT");
    }

    /**
     * What it says of one meeting.
     *
     * @param likelihood null where it does not say
     * @param attitude null where it does not say
     * @param condition null where it makes none
     * @param wording the words that these are read from, verbatim
     * @param wordingBy whose words those are
     */
    @RegisterForReflection
    public record Position(
            Meeting meeting, Band likelihood, String attitude, String condition, String wording, String wordingBy) {

        /** Whether its words are the speaker's own. */
        public boolean isQuoted() {
            return "SPEAKER".equals(wordingBy);
        }

        /** What the speaker wants, as said of the speaker; null where it does not say. */
        public String wish() {
            return attitude == null
                    ? null
                    : switch (attitude) {
                        case "OPEN" -> "would not say no";
                        case "OPPOSES" -> "is against it";
                        case "RELUCTANT" -> "would rather not";
                        case "SEEKS" -> "asks for it or works for it";
                        case "WELCOMES" -> "would be glad of it";
                        default -> EnumWords.of(attitude);
                    };
        }
    }

    /**
     * A statement beside what it says of the meeting whose page it is on.
     *
     * @param position null where it says nothing of that one
     * @param quoted null where nothing is quoted
     */
    public record OnMeeting(Said said, Position position, Quoted quoted) {}

    /**
     * A quotation.
     *
     * @param before all of it where nothing in it is marked
     * @param marked or null
     * @param after or null
     */
    public record Quoted(String before, String marked, String after) {}

    /** The one that a position is about. */
    @RegisterForReflection
    public record Meeting(String slug) {}
}
