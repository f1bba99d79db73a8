package org.readout.pages.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.statement.PositionTaken.Band;

/**
 * What a statement says of one meeting, and what stands around it on that meeting's timeline.
 *
 * @param before the entries just before it, at most {@value #ENTRIES}
 * @param after those just after it
 */
@RegisterForReflection
public record PositionInContext(
        MeetingLink meeting,
        String attitude,
        String likelihood,
        Band likelihoodRange,
        String condition,
        String wording,
        String wordingBy,
        Before before,
        After after) {

    /** How many the document asks for. */
    private static final int ENTRIES = 3;

    public PositionTaken position() {
        return new PositionTaken(meeting, attitude, likelihood, likelihoodRange, condition, wording, wordingBy);
    }

    /** The place on the meeting's page from which on its statement is in sight. */
    public String timelineAddress() {
        String page = "/meetings/" + meeting.slug();
        boolean isOnFirstPage = before.edges().size() < ENTRIES;
        return (isOnFirstPage ? page : page + "?after=" + before.edges().get(0).cursor()) + "#timeline";
    }

    /** What stands before it. */
    @RegisterForReflection
    public record Before(List<Place> edges) {}

    /** An entry, and its place. */
    @RegisterForReflection
    public record Place(String cursor, TimelineItem node) {}

    /** What stands after it. */
    @RegisterForReflection
    public record After(List<TimelineItem> nodes) {}
}
