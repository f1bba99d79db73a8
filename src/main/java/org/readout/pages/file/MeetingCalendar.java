package org.readout.pages.file;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Meetings as a calendar (RFC 5545). A date is all days that it can mean, and its label says so; a meeting without one is left
 * out. What is not confirmed is tentative.
 */
final class MeetingCalendar {

    private static final String PRODUCT = "-//Readout//The public record of diplomacy//EN";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private MeetingCalendar() {}

    static String of(String name, List<MeetingRow> meetings) {
        CalendarLines calendar = new CalendarLines()
                .line("BEGIN", "VCALENDAR")
                .line("PRODID", PRODUCT)
                .line("VERSION", "2.0")
                .line("CALSCALE", "GREGORIAN")
                .text("X-WR-CALNAME", name);
        List<MeetingRow> dated =
                meetings.stream().filter(meeting -> meeting.date() != null).toList();
        if (dated.isEmpty()) {
            zone(calendar);
        }
        dated.forEach(meeting -> event(calendar, meeting));
        return calendar.line("END", "VCALENDAR").toString();
    }

    /** Without a component it would be no calendar (section 3.6). */
    private static void zone(CalendarLines calendar) {
        calendar.line("BEGIN", "VTIMEZONE")
                .line("TZID", "Etc/UTC")
                .line("BEGIN", "STANDARD")
                .line("DTSTART", "19700101T000000")
                .line("TZOFFSETFROM", "+0000")
                .line("TZOFFSETTO", "+0000")
                .line("END", "STANDARD")
                .line("END", "VTIMEZONE");
    }

    private static void event(CalendarLines calendar, MeetingRow meeting) {
        LocalDate first = LocalDate.parse(meeting.date().earliest());
        LocalDate after = LocalDate.parse(meeting.date().latest()).plusDays(1);
        calendar.line("BEGIN", "VEVENT")
                .line("UID", meeting.id() + "@readout")
                .line("DTSTAMP", SECOND.format(meeting.changedAt()))
                .line("SEQUENCE", String.valueOf(meeting.changes()))
                .line("DTSTART;VALUE=DATE", DAY.format(first))
                .line("DTEND;VALUE=DATE", DAY.format(after))
                .text("SUMMARY", meeting.title())
                .text("DESCRIPTION", description(meeting))
                .line("URL", meeting.permalink())
                .line("STATUS", status(meeting.status()))
                .line("TRANSP", "TRANSPARENT");
        if (meeting.place() != null) {
            calendar.text("LOCATION", meeting.place().text());
        }
        calendar.line("END", "VEVENT");
    }

    private static String description(MeetingRow meeting) {
        String status = meeting.status() == null
                ? "Nobody gave it a status."
                : "Status: " + meeting.status().toLowerCase(Locale.ROOT).replace('_', ' ') + ".";
        String who = meeting.participants().isEmpty()
                ? ""
                : "\nWith "
                        + meeting.participants().stream()
                                .map(one -> one.actor().name())
                                .collect(Collectors.joining(", "))
                        + ".";
        String basis =
                meeting.date().basis() == null ? "" : " " + meeting.date().basis();
        return status + who + "\nWhen: " + meeting.date().label() + "." + basis + "\n" + meeting.permalink();
    }

    private static String status(String status) {
        return switch (status == null ? "" : status) {
            case "CONFIRMED", "HELD" -> "CONFIRMED";
            case "CANCELLED", "NOT_HELD" -> "CANCELLED";
            default -> "TENTATIVE";
        };
    }
}
