package org.readout.pages.calendar;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.readout.pages.part.PageLinks;
import org.readout.pages.part.Plural;

/**
 * The data of the document {@code calendar}.
 *
 * @param earlier the last meeting before the month
 * @param later the first meeting after it, or one that may be after it
 * @param everywhere all meetings, counted
 */
@RegisterForReflection
public record CalendarPage(Meetings meetings, Neighbour earlier, Neighbour later, Counted everywhere) {

    /** The last month before that one in which a meeting may begin. */
    Optional<YearMonth> monthBefore() {
        return earlier.month();
    }

    /** The first month after that one in which a meeting may take place. */
    Optional<YearMonth> monthAfter(YearMonth month) {
        YearMonth next = month.plusMonths(1);
        return later.month().map(found -> found.isBefore(next) ? next : found);
    }

    /** Meetings that may take place in the month. */
    @RegisterForReflection
    public record Meetings(int totalCount, List<DatedMeeting> nodes, PageLinks pageInfo) {

        /** How many there are. */
        public String label() {
            return totalCount == 0 ? "No meetings" : Plural.of(totalCount, "meeting");
        }
    }

    /** A meeting beside the month; none where there is none. */
    @RegisterForReflection
    public record Neighbour(List<Dated> nodes) {

        private Optional<YearMonth> month() {
            return nodes.stream()
                    .map(Dated::date)
                    .filter(Objects::nonNull)
                    .map(First::earliest)
                    .map(LocalDate::parse)
                    .map(YearMonth::from)
                    .findFirst();
        }
    }

    /** A meeting's date. */
    @RegisterForReflection
    public record Dated(First date) {}

    /** @param earliest the first day that it can mean */
    @RegisterForReflection
    public record First(String earliest) {}

    /** Where meetings take place. */
    @RegisterForReflection
    public record Counted(List<CountryCount> countries) {}

    /** How many meetings take place in a country. */
    @RegisterForReflection
    public record CountryCount(String key, String label, int count) {}
}
