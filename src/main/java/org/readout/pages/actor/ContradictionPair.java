package org.readout.pages.actor;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.EnumWords;
import org.readout.pages.part.PartialDay;

/**
 * Two statements that cannot both be right, or cannot both be meant.
 *
 * @param note what an editor says of it; null where it is computed
 * @param meeting the one that they differ on; null where it is none
 */
@RegisterForReflection
public record ContradictionPair(String kind, String note, MeetingName meeting, Side earlier, Side later) {

    /** Between whom it stands, in words. */
    public String kindWords() {
        return EnumWords.of(kind);
    }

    /** How likely the earlier one called their meeting; null where it does not say. */
    public String earlierStance() {
        return earlier.stance(meeting);
    }

    /** How likely the later one called their meeting; null where it does not say. */
    public String laterStance() {
        return later.stance(meeting);
    }

    /** A meeting by its name. */
    @RegisterForReflection
    public record MeetingName(String slug, String title) {}

    /**
     * One of the two.
     *
     * @param quotation null where nothing is quoted
     */
    @RegisterForReflection
    public record Side(
            String slug,
            ActorLink speaker,
            PartialDay saidOn,
            String quotation,
            String summary,
            List<Position> positions) {

        private String stance(MeetingName meeting) {
            return positions.stream()
                    .filter(position -> meeting != null
                            && position.likelihood() != null
                            && position.meeting().slug().equals(meeting.slug()))
                    .findFirst()
                    .map(position -> EnumWords.of(position.likelihood()))
                    .orElse(null);
        }
    }

    /** @param likelihood null where the statement does not say how likely the meeting is */
    @RegisterForReflection
    public record Position(MeetingSlug meeting, String likelihood) {}

    /** A meeting by its slug. */
    @RegisterForReflection
    public record MeetingSlug(String slug) {}
}
