package org.readout.pages.file;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Meetings as a calendar (RFC 5545). A date is all days that it can mean, and its label says so; a meeting without one is left
 * out. What is not confirmed is tentative.
 */
final class MeetingCalendar {

    private static final String PRODUCT = "-//Readout//The public record of diplomacy//EN";

    private MeetingCalendar() {}

    static String of(String name, List<MeetingRow> meetings) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PRODUCT));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", PlainText.of(name)));
        meetings.stream().filter(meeting -> meeting.date() != null).forEach(meeting -> calendar.add(event(meeting)));
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return LineFolding.byBytes(text.toString());
    }

    private static VEvent event(MeetingRow meeting) {
        VEvent event = new VEvent(false);
        event.add(new Uid(meeting.id() + "@readout"));
        event.add(new DtStamp(Instant.parse(meeting.recordedAt())));
        event.add(new Sequence(meeting.revision() - 1));
        event.add(new DtStart<>(LocalDate.parse(meeting.date().earliest())));
        event.add(new DtEnd<>(LocalDate.parse(meeting.date().latest()).plusDays(1)));
        event.add(new Summary(PlainText.of(meeting.title())));
        event.add(new Description(PlainText.of(description(meeting))));
        event.add(new Url(URI.create(meeting.permalink())));
        event.add(status(meeting.status()));
        event.add(ImmutableTransp.TRANSPARENT);
        if (meeting.place() != null) {
            event.add(new Location(PlainText.of(meeting.place().text())));
        }
        return event;
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

    private static Status status(String status) {
        return switch (status == null ? "" : status) {
            case "CONFIRMED", "HELD" -> ImmutableStatus.VEVENT_CONFIRMED;
            case "CANCELLED", "NOT_HELD" -> ImmutableStatus.VEVENT_CANCELLED;
            default -> ImmutableStatus.VEVENT_TENTATIVE;
        };
    }
}
