package org.readout.pages.event;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.EnumWords;
import org.readout.pages.part.MeetingLine;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.PartialDay;
import org.readout.pages.part.PlaceName;
import org.readout.pages.part.StatementLine;

/**
 * The data of the document {@code event}.
 *
 * @param event null where there is none
 */
@RegisterForReflection
public record EventPage(Event event) {

    /**
     * An event.
     *
     * @param series null where it is of none
     * @param startsOn null where it is not known
     * @param endsOn null where it is not known
     * @param place null where it is not known
     */
    @RegisterForReflection
    public record Event(
            String slug,
            String name,
            String state,
            String kind,
            String series,
            PartialDay startsOn,
            PartialDay endsOn,
            PlaceName place,
            List<ActorLink> attendees,
            Meetings meetings,
            Statements statements) {

        /** Null where it is any other. */
        public String kindWords() {
            return kind.equals("OTHER") ? null : EnumWords.of(kind);
        }

        public boolean isRetracted() {
            return state.equals("RETRACTED");
        }

        /** Whether it ends on another day than it starts. */
        public boolean isLong() {
            return endsOn != null && !endsOn.equals(startsOn);
        }

        /** What it is in a line. */
        public String description() {
            return Stream.of(
                            startsOn == null ? null : startsOn.label(),
                            place == null ? null : place.label(),
                            "meetings on its sidelines: " + meetings.totalCount(),
                            "statements: " + statements.totalCount())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("; "));
        }
    }

    /** A page of meetings. */
    @RegisterForReflection
    public record Meetings(int totalCount, List<MeetingLine> nodes, PageLinks pageInfo) {}

    /** A page of statements. */
    @RegisterForReflection
    public record Statements(int totalCount, List<StatementLine> nodes, PageLinks pageInfo) {}
}
