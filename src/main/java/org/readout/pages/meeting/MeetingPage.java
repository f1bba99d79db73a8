package org.readout.pages.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;
import org.readout.pages.meeting.StanceChartLayout.MeetingDays;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.EnumWords;
import org.readout.pages.part.PartialDay;
import org.readout.pages.part.PlaceName;

/**
 * The data of the document {@code meeting}.
 *
 * @param meeting null where there is none
 */
@RegisterForReflection
public record MeetingPage(Meeting meeting) {

    /** A meeting. */
    @RegisterForReflection
    public record Meeting(
            String slug,
            String title,
            String state,
            String format,
            Boolean disclosed,
            Day date,
            PlaceName place,
            Named event,
            Titled partOf,
            List<Titled> parts,
            List<Participation> participants,
            Length plannedDuration,
            Length actualDuration,
            List<Named> topics,
            SidesOnDay outlook,
            Step.Steps course,
            Statuses statuses,
            Pair.Pairs contradictions,
            TimelineRow.Entries timeline) {

        /** In which form they meet; null where no source says. */
        public String formatWords() {
            return switch (format) {
                case "UNSPECIFIED" -> null;
                case "ONE_ON_ONE" -> "one-on-one";
                case "PULL_ASIDE" -> "pull-aside";
                default -> EnumWords.of(format);
            };
        }

        public boolean isRetracted() {
            return state.equals("RETRACTED");
        }

        /** By whose word it has its status; null where it has none, or was given it before those that are shown. */
        public GivenStatus statusSource() {
            return statuses.nodes().stream()
                    .filter(given -> given.status().equals(outlook.status()))
                    .filter(given -> !given.date().latest().isAfter(outlook.asOf()))
                    .reduce((earlier, later) -> later)
                    .orElse(null);
        }

        /** What it is in a line: when, where, and where the sides stood. */
        public String description() {
            return (date == null ? "" : date.label() + (place == null ? ". " : ", "))
                    + (place == null ? "" : place.label() + ". ")
                    + outlook.summary();
        }

        /** What its chart shows. */
        public String chartTitle() {
            return "How likely each side called it over time: " + title;
        }

        /**
         * Null where nobody of a side gave a likelihood or a status.
         *
         * @param asOf the day that was asked for, or null
         */
        public StanceChart chart(LocalDate asOf, LocalDate today) {
            return course.nodes().isEmpty() ? null : StanceChartLayout.of(course.moves(), days(asOf, today));
        }

        /** Where steps follow on another page, nobody knows from this one how the sides stood after its last. */
        private MeetingDays days(LocalDate asOf, LocalDate today) {
            LocalDate end = course.pageInfo().hasNextPage() ? course.lastDay() : today;
            boolean known = date != null
                    && !(course.pageInfo().hasNextPage() && date.latest().isAfter(end));
            return new MeetingDays(
                    known ? date.earliest() : null,
                    known ? date.latest() : null,
                    known ? "the meeting: " + date.label() : null,
                    asOf,
                    end);
        }
    }

    /**
     * When it takes place.
     *
     * @param earliest the first day that it can mean
     * @param latest the last day that it can mean
     * @param basis how it was worked out; null where a source prints it
     */
    @RegisterForReflection
    public record Day(String edtf, String label, LocalDate earliest, LocalDate latest, String basis) {

        public PartialDay day() {
            return new PartialDay(edtf, label);
        }
    }

    /** A record by its name. */
    @RegisterForReflection
    public record Named(String slug, String name) {}

    /** A meeting by its title. */
    @RegisterForReflection
    public record Titled(String slug, String title) {}

    /** Who takes part, and what for. */
    @RegisterForReflection
    public record Participation(String role, ActorLink actor) {

        /** Null for those who meet. */
        public String roleWords() {
            return role.equals("PRINCIPAL") ? null : EnumWords.of(role);
        }
    }

    /** The last of the statuses that it was given. */
    @RegisterForReflection
    public record Statuses(List<GivenStatus> nodes, Earlier pageInfo) {}

    /** Whether there are more before. */
    @RegisterForReflection
    public record Earlier(boolean hasPreviousPage) {}
}
