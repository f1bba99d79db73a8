package org.readout.pages.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.readout.pages.ViewContext;
import org.readout.pages.ViewRequest;

/** Feeds and calendars, as libraries of others read them. */
class WrittenFilesTest {

    private static final String HOSTILE =
            "<b>&amp; ]]>, ; \\ \\n \"”\u0001\r\nBEGIN:VEVENT\nÄ\uD83D\uDE00 ".repeat(4) + ".";
    private static final String READ = HOSTILE.replace("\r\n", "\n").replace('\u0001', '\uFFFD');

    @Test
    void a_feed_holds_whatever_texts_there_are() throws FeedException {
        FeedEntry entry = new FeedEntry(
                "urn:readout:change:a",
                HOSTILE,
                "https://r.example/meetings/m?a=1&b=2",
                "2018-11-06T10:00:00Z",
                HOSTILE,
                HOSTILE,
                "CORRECTED");
        SyndFeed feed =
                read(AtomFeed.of("urn:readout:feed:a", HOSTILE, "2018-01-01T00:00:00Z", List.of(entry), page()));
        assertEquals("atom_1.0", feed.getFeedType());
        assertEquals("urn:readout:feed:a", feed.getUri());
        assertEquals(READ, feed.getTitle());
        SyndEntry found = feed.getEntries().get(0);
        assertEquals("urn:readout:change:a", found.getUri());
        assertEquals(READ, found.getTitle());
        assertEquals(READ, found.getDescription().getValue());
        assertEquals(READ, found.getAuthors().get(0).getName());
        assertEquals("https://r.example/meetings/m?a=1&b=2", found.getLink());
        assertEquals(found.getUpdatedDate(), feed.getPublishedDate());
    }

    @Test
    void a_feed_without_entries_says_since_when() throws FeedException {
        SyndFeed feed = read(AtomFeed.of("urn:readout:feed:a", "A", "2018-01-01T00:00:00Z", List.of(), page()));
        assertEquals("2018-01-01T00:00:00Z", feed.getPublishedDate().toInstant().toString());
        assertEquals(List.of(), feed.getEntries());
    }

    @Test
    void a_calendar_holds_whatever_texts_there_are_and_all_days_that_a_date_can_mean()
            throws IOException, ParserException {
        String text = MeetingCalendar.of(HOSTILE, List.of(meeting("HELD"), meeting("CANCELLED"), meeting(null)));
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertTrue(line.indexOf('\n') < 0 && line.indexOf('\r') < 0, line);
        }
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertTrue(calendar.validate().getEntries().isEmpty(), calendar.validate()::toString);
        List<VEvent> events = calendar.getComponents("VEVENT");
        assertEquals(
                List.of("CONFIRMED", "CANCELLED", "TENTATIVE"),
                events.stream().map(event -> value(event, "STATUS")).toList());
        VEvent event = events.get(0);
        assertEquals(READ, value(event, "SUMMARY"));
        assertEquals("20181101", value(event, "DTSTART"));
        assertEquals("20181201", value(event, "DTEND"));
        assertEquals("2", value(event, "SEQUENCE"));
        assertEquals("20181202T030405Z", value(event, "DTSTAMP"));
    }

    @Test
    void a_calendar_of_no_meeting_is_still_one() throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(MeetingCalendar.of("None", List.of())));
        assertTrue(calendar.validate().getEntries().isEmpty(), calendar.validate()::toString);
        assertEquals(List.of(), calendar.getComponents("VEVENT"));
    }

    private static String value(VEvent event, String property) {
        return event.getProperty(property).orElseThrow().getValue();
    }

    private static SyndFeed read(String text) throws FeedException {
        return new SyndFeedInput().build(new StringReader(text));
    }

    private static MeetingRow meeting(String status) {
        return new MeetingRow(
                "id" + status,
                "m",
                HOSTILE,
                "https://r.example/meetings/m",
                "DINNER",
                status,
                new MeetingRow.Day("2018-11", "November 2018", "2018-11-01", "2018-11-30", false, null),
                new MeetingRow.Place(HOSTILE, null, null),
                List.of(),
                2,
                "2018-12-01T00:00:00.123Z",
                List.of(new MeetingRow.GivenStatus(1, "2018-12-02T03:04:05.678Z")));
    }

    private static ViewContext page() {
        return new ViewContext(
                "https://r.example",
                "/meetings/m",
                null,
                List.of(),
                null,
                LocalDate.EPOCH,
                new ViewRequest("m", Map.of()));
    }
}
