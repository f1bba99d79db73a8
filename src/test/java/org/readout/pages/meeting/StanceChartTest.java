package org.readout.pages.meeting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readout.pages.meeting.StanceChart.BandRow;
import org.readout.pages.meeting.StanceChart.Line;
import org.readout.pages.meeting.StanceChart.Mark;
import org.readout.pages.meeting.StanceChart.StatusMark;
import org.readout.pages.meeting.StanceChart.Tick;
import org.readout.pages.meeting.StanceChartLayout.MeetingDays;

class StanceChartTest {

    private static final LocalDate TODAY = day("2026-11-27");
    private static final int TEXT_ROW = 14;

    private final List<Move> moves = new ArrayList<>();

    @Test
    void a_line_steps_at_each_mark_from_the_middle_of_one_band_to_that_of_another() {
        says("US", "2018-10-23", Band.LIKELY, false);
        says("US", "2018-11-05", Band.UNLIKELY, true);
        StanceChart chart = chart();

        Mark likely = chart.marks().get(0);
        Mark unlikely = chart.marks().get(1);
        assertEquals(middle(chart, Band.LIKELY), likely.y());
        assertEquals(middle(chart, Band.UNLIKELY), unlikely.y());
        assertEquals(
                "M%d %dH%dV%dH%d".formatted(likely.x(), likely.y(), unlikely.x(), unlikely.y(), chart.right()),
                chart.lines().get(0).path());
        assertFalse(likely.reversal());
        assertTrue(unlikely.reversal() && unlikely.label());
    }

    @Test
    void the_seven_bands_stand_one_on_the_other_the_most_likely_on_top() {
        says("US", "2018-10-23", Band.LIKELY, false);
        List<BandRow> bands = chart().bands();

        assertEquals(7, bands.size());
        assertEquals(Band.ALMOST_CERTAIN, bands.get(0).band());
        assertEquals(Band.ALMOST_NO_CHANCE, bands.get(6).band());
        for (int at = 1; at < bands.size(); at++) {
            assertEquals(
                    bands.get(at - 1).middle() - bands.get(at - 1).top(),
                    bands.get(at).top() - bands.get(at - 1).middle());
        }
        assertEquals("roughly even (45–55%)", Band.ROUGHLY_EVEN.full());
    }

    @Test
    void sides_that_say_the_same_at_a_time_hide_neither_each_others_lines_nor_marks_nor_names() {
        List.of("US", "RU", "FR", "DE", "GB", "CN", "UA", "BA")
                .forEach(side -> says(side, "2018-10-23", Band.LIKELY, false));
        StanceChart chart = chart();

        assertEquals(8, chart.marks().stream().map(Mark::y).distinct().count());
        assertEquals(8, chart.marks().stream().map(Mark::x).distinct().count());
        List<Integer> names =
                chart.lines().stream().map(Line::labelTop).sorted().toList();
        for (int at = 1; at < names.size(); at++) {
            assertTrue(names.get(at) - names.get(at - 1) >= TEXT_ROW, names::toString);
        }
        BandRow band = chart.bands().get(2);
        chart.marks()
                .forEach(mark -> assertTrue(
                        mark.y() > band.top() && mark.y() < chart.bands().get(3).top()));
    }

    @Test
    void sides_are_told_apart_by_marks_and_names_and_keep_theirs() {
        says("US", "2018-10-23", Band.LIKELY, false);
        says("RU", "2018-10-24", Band.LIKELY, false);
        says("US", "2018-10-25", Band.UNLIKELY, true);
        StanceChart chart = chart();

        assertNotEquals(chart.marks().get(0).mark(), chart.marks().get(1).mark());
        assertEquals(chart.marks().get(0).mark(), chart.marks().get(2).mark());
        assertEquals(
                List.of("Side US", "Side RU"),
                chart.lines().stream().map(Line::name).toList());
    }

    @Test
    void each_side_has_a_row_of_its_statuses_with_room_for_their_words() {
        gives("RU", "2018-10-23", "proposed");
        gives("RU", "2018-10-23", "under discussion");
        gives("US", "2018-10-23", "floated");
        StanceChart chart = chart();

        assertTrue(chart.bands().isEmpty(), "nobody gave a likelihood");
        assertEquals(2, chart.rows().size());
        List<StatusMark> russia = chart.rows().get(0).marks();
        assertEquals(
                List.of("proposed", "under discussion"),
                russia.stream().map(StatusMark::status).toList());
        assertTrue(russia.get(0).x() + russia.get(0).width() <= russia.get(1).x());
        assertEquals(russia.get(0).x(), chart.rows().get(1).marks().get(0).x(), "of one day");
    }

    @Test
    void days_lie_in_their_order_and_the_farther_in_time_the_farther_apart() {
        says("US", "2018-08-31", Band.LIKELY, false);
        says("US", "2018-10-23", Band.UNLIKELY, true);
        says("US", "2018-11-05", Band.LIKELY, true);
        says("US", "2018-11-06", Band.UNLIKELY, true);
        List<Tick> ticks = chart().ticks();

        assertEquals(
                List.of("31 Aug", "23 Oct", "5 Nov", "6 Nov"),
                ticks.stream().map(Tick::label).toList());
        assertEquals("2018", ticks.get(0).year());
        assertNull(ticks.get(1).year(), "it is named once");
        int[] gaps = IntStream.range(1, 4)
                .map(at -> ticks.get(at).x() - ticks.get(at - 1).x())
                .toArray();
        assertTrue(gaps[0] > gaps[1] && gaps[1] > gaps[2] && gaps[2] >= 46, () -> List.of(gaps)
                .toString());
    }

    @Test
    void the_meetings_days_and_the_day_that_was_asked_for_are_marked() {
        says("US", "2018-10-23", Band.LIKELY, false);
        says("US", "2018-11-05", Band.UNLIKELY, true);
        StanceChart chart = StanceChartLayout.of(
                moves, new MeetingDays(day("2018-11-10"), day("2018-11-12"), "the meeting", day("2018-10-30"), TODAY));

        assertEquals("the meeting", chart.meeting().label());
        assertTrue(chart.meeting().x() > chart.marks().get(1).x());
        assertTrue(chart.meeting().x() + chart.meeting().width() <= chart.right());
        assertEquals("as of 30 October 2018", chart.asOf().label());
        assertTrue(chart.asOf().x() > chart.marks().get(0).x()
                && chart.asOf().x() < chart.marks().get(1).x());
    }

    @Test
    void a_day_before_all_or_behind_all_that_is_drawn_is_not_marked() {
        says("US", "2018-10-23", Band.LIKELY, false);
        for (String asked : List.of("0001-01-01", "9999-12-31")) {
            assertNull(StanceChartLayout.of(moves, new MeetingDays(null, null, null, day(asked), TODAY))
                    .asOf());
        }
    }

    @Test
    void lines_end_today_where_the_meeting_is_yet_to_come() {
        says("US", "2026-11-01", Band.LIKELY, false);
        StanceChart chart = StanceChartLayout.of(
                moves, new MeetingDays(day("2027-06-01"), day("2027-06-01"), "the meeting", null, TODAY));

        int end = end(chart.lines().get(0));
        assertTrue(end < chart.labelLeft()
                && end < chart.meeting().x()
                && end > chart.marks().get(0).x());
    }

    @Test
    void a_course_of_many_steps_keeps_within_bounds_and_leaves_the_words_to_the_table() {
        for (int at = 0; at < 100; at++) {
            String date = day("2018-01-01").plusDays(at).toString();
            says("US", date, at % 2 == 0 ? Band.LIKELY : Band.UNLIKELY, at > 0);
            gives("RU", date, at % 2 == 0 ? "under discussion" : "agreed");
        }
        StanceChart chart = chart();

        assertTrue(chart.width() < 2_500, () -> chart.width() + " pixels");
        assertTrue(chart.marks().stream().noneMatch(Mark::label));
        assertTrue(chart.rows().get(0).marks().stream().limit(99).allMatch(mark -> mark.status() == null));
        List<Tick> ticks = chart.ticks();
        for (int at = 1; at < ticks.size(); at++) {
            assertTrue(ticks.get(at).x() - ticks.get(at - 1).x() >= 46, "days are named where they have room");
        }
    }

    @Test
    void the_farthest_days_of_the_calendar_can_be_drawn() {
        says("US", "0001-01-01", Band.LIKELY, false);
        says("US", "9999-12-31", Band.UNLIKELY, true);
        StanceChart chart = chart();

        assertTrue(chart.marks().get(0).x() < chart.marks().get(1).x());
        assertTrue(chart.marks().get(1).x() < chart.right());
    }

    @Test
    void where_more_steps_follow_on_another_page_lines_end_with_the_last_step_and_no_later_meeting_is_drawn()
            throws JsonProcessingException {
        String steps = """
                {"date": {"earliest": "2019-01-01", "latest": "2019-01-01", "label": "1 January 2019"},
                  "course": {"totalCount": 240, "pageInfo": {"hasNextPage": %s}, "nodes": [
                    {"country": {"code": "US", "name": "United States"}, "date": {"latest": "2018-10-23"},
                      "likelihood": "LIKELY", "statement": {"slug": "a", "speaker": {"name": "Trump"}}},
                    {"country": {"code": "RU", "name": "Russia"}, "date": {"latest": "2018-10-25"},
                      "likelihood": "LIKELY", "statement": {"slug": "b", "speaker": {"name": "Putin"}}}]}}""";
        StanceChart first = meeting(steps.formatted(true)).chart(null, TODAY);
        StanceChart whole = meeting(steps.formatted(false)).chart(null, TODAY);

        assertNull(first.meeting());
        assertEquals(first.marks().get(1).x(), end(first.lines().get(0)));
        assertTrue(whole.meeting().x() > whole.marks().get(1).x());
        assertEquals(whole.right(), end(whole.lines().get(0)));
    }

    private static MeetingPage.Meeting meeting(String json) throws JsonProcessingException {
        return JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(json, MeetingPage.Meeting.class);
    }

    private StanceChart chart() {
        return StanceChartLayout.of(moves, new MeetingDays(null, null, null, null, TODAY));
    }

    private void says(String side, String date, Band band, boolean reversal) {
        moves.add(new Move(day(date), side, "Side " + side, band, reversal, null, "/statements/a", "words"));
    }

    private void gives(String side, String date, String status) {
        moves.add(new Move(day(date), side, "Side " + side, null, false, status, null, "words"));
    }

    private static int middle(StanceChart chart, Band band) {
        return chart.bands().stream()
                .filter(row -> row.band() == band)
                .findFirst()
                .orElseThrow()
                .middle();
    }

    private static int end(Line line) {
        return Integer.parseInt(line.path().substring(line.path().lastIndexOf('H') + 1));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
