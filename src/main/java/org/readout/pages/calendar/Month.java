package org.readout.pages.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import org.readout.pages.ViewContext;

/**
 * A month of meetings.
 *
 * @param days those with meetings, in their order
 * @param uncertain meetings that may have been on one of several days
 * @param before the month before
 * @param after the month after
 * @param earlier the last month before that has meetings; null where none has, or where it is {@code before}
 * @param later the first month after that has meetings; null where none has, or where it is {@code after}
 */
public record Month(
        String name, List<Day> days, List<DatedMeeting> uncertain, Link before, Link after, Link earlier, Link later) {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, d MMMM", Locale.ENGLISH);

    static Month of(YearMonth month, CalendarPage found, ViewContext page) {
        TreeMap<LocalDate, List<DatedMeeting>> days = new TreeMap<>();
        List<DatedMeeting> uncertain = new ArrayList<>();
        for (DatedMeeting meeting : found.meetings().nodes()) {
            if (meeting.date().isOneDay()) {
                days.computeIfAbsent(meeting.date().first(), day -> new ArrayList<>())
                        .add(meeting);
            } else {
                uncertain.add(meeting);
            }
        }
        YearMonth before = month.minusMonths(1);
        YearMonth after = month.plusMonths(1);
        return new Month(
                NAME.format(month),
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), DAY.format(day.getKey()), day.getValue()))
                        .toList(),
                uncertain,
                link(Optional.of(before), page),
                link(Optional.of(after), page),
                link(found.monthBefore().filter(earlier -> !earlier.equals(before)), page),
                link(found.monthAfter(month).filter(later -> !later.equals(after)), page));
    }

    private static Link link(Optional<YearMonth> month, ViewContext page) {
        return month.map(known -> new Link(NAME.format(known), page.narrowed(CalendarView.MONTH, known.toString())))
                .orElse(null);
    }

    /** A day and its meetings. */
    public record Day(LocalDate date, String label, List<DatedMeeting> meetings) {}

    /** Another month. */
    public record Link(String name, String address) {}
}
