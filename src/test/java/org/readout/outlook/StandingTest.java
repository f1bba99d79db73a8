package org.readout.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.meeting.MeetingStatus.AGREED;
import static org.readout.meeting.MeetingStatus.CONFIRMED;
import static org.readout.meeting.MeetingStatus.FLOATED;
import static org.readout.meeting.MeetingStatus.PROPOSED;
import static org.readout.outlook.Scene.Speaker.BOLTON;
import static org.readout.outlook.Scene.Speaker.DIPLOMATS;
import static org.readout.outlook.Scene.Speaker.PESKOV;
import static org.readout.outlook.Scene.Speaker.PUTIN;
import static org.readout.outlook.Scene.Speaker.SANDERS;
import static org.readout.outlook.Scene.Speaker.TRUMP;
import static org.readout.outlook.Scene.Speaker.USHAKOV;
import static org.readout.outlook.Scene.Speaker.XI;
import static org.readout.statement.position.Likelihood.ALMOST_CERTAIN;
import static org.readout.statement.position.Likelihood.ALMOST_NO_CHANCE;
import static org.readout.statement.position.Likelihood.LIKELY;
import static org.readout.statement.position.Likelihood.ROUGHLY_EVEN;
import static org.readout.statement.position.Likelihood.UNLIKELY;
import static org.readout.statement.position.Likelihood.VERY_LIKELY;
import static org.readout.statement.position.Likelihood.VERY_UNLIKELY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.outlook.utterance.Utterance;
import org.readout.statement.position.Likelihood;
import org.readout.status.StatusAssertion;

class StandingTest {

    private static final String END = "2018-12-31";

    private final Scene scene = new Scene();

    @Test
    void a_side_stands_at_the_last_likelihood_that_it_gave() {
        scene.says(TRUMP, "2018-10-23", LIKELY);
        Utterance last = scene.says(TRUMP, "2018-11-05", UNLIKELY);

        assertEquals(last, only().last());
    }

    @Test
    void another_speaker_of_the_side_moves_it_too() {
        scene.says(USHAKOV, "2018-10-23", VERY_LIKELY);
        Utterance last = scene.says(PESKOV, "2018-11-06", ALMOST_CERTAIN);

        assertEquals(last, only().last());
    }

    @Test
    void a_statement_without_likelihood_leaves_the_side_where_it_stands() {
        Utterance standing = scene.says(TRUMP, "2018-10-23", LIKELY);
        scene.givesNone(BOLTON, "2018-10-24");

        assertEquals(standing, only().last());
    }

    @Test
    void a_side_that_spoke_and_gave_no_likelihood_is_a_side_without_one() {
        Utterance voice = scene.givesNone(PESKOV, "2018-08-31");

        assertNull(only().last());
        assertNull(only().previous());
        assertEquals(0, only().reversals());
        assertEquals(List.of(voice), only().voices());
    }

    @Test
    void previous_is_the_last_likelihood_that_differs() {
        scene.says(TRUMP, "2018-10-01", ALMOST_CERTAIN);
        Utterance differs = scene.says(TRUMP, "2018-10-02", LIKELY);
        scene.says(TRUMP, "2018-10-03", UNLIKELY);
        scene.says(TRUMP, "2018-10-04", UNLIKELY);

        assertEquals(differs, only().previous());
    }

    @Test
    void previous_may_be_the_band_that_the_side_came_back_to() {
        scene.says(TRUMP, "2018-10-01", LIKELY);
        Utterance between = scene.says(TRUMP, "2018-10-02", UNLIKELY);
        scene.says(TRUMP, "2018-10-03", LIKELY);

        assertEquals(between, only().previous());
    }

    @Test
    void a_side_that_repeats_itself_has_no_previous() {
        scene.says(USHAKOV, "2018-10-23", VERY_LIKELY);
        scene.says(PUTIN, "2018-10-24", VERY_LIKELY);

        assertNull(only().previous());
    }

    @Test
    void a_step_from_likely_to_unlikely_and_a_step_back_are_reversals() {
        scene.says(TRUMP, "2018-10-01", LIKELY);
        scene.says(TRUMP, "2018-10-02", UNLIKELY);
        assertEquals(1, only().reversals());

        scene.says(TRUMP, "2018-10-03", ALMOST_CERTAIN);
        assertEquals(2, only().reversals());
    }

    @Test
    void a_side_reverses_through_another_of_its_speakers() {
        scene.says(TRUMP, "2018-10-01", LIKELY);
        scene.says(BOLTON, "2018-10-02", ALMOST_NO_CHANCE);

        assertEquals(1, only().reversals());
    }

    @Test
    void silence_between_does_not_hide_a_reversal() {
        scene.says(TRUMP, "2018-10-01", LIKELY);
        scene.givesNone(TRUMP, "2018-10-02");
        scene.says(TRUMP, "2018-10-03", UNLIKELY);

        assertEquals(1, only().reversals());
    }

    @ParameterizedTest
    @CsvSource({
        "LIKELY, ALMOST_CERTAIN",
        "ALMOST_NO_CHANCE, UNLIKELY",
        "LIKELY, ROUGHLY_EVEN",
        "ROUGHLY_EVEN, UNLIKELY",
        "UNLIKELY, ROUGHLY_EVEN"
    })
    void a_step_that_does_not_cross_is_no_reversal(Likelihood from, Likelihood to) {
        scene.says(TRUMP, "2018-10-01", from);
        scene.says(TRUMP, "2018-10-02", to);

        assertEquals(0, only().reversals());
    }

    @Test
    void two_steps_by_way_of_roughly_even_are_no_reversal() {
        scene.says(TRUMP, "2018-10-01", LIKELY);
        scene.says(TRUMP, "2018-10-02", ROUGHLY_EVEN);
        scene.says(TRUMP, "2018-10-03", UNLIKELY);

        assertEquals(0, only().reversals());
    }

    @Test
    void voices_are_the_last_of_each_speaker_newest_first() {
        Utterance bolton = scene.says(BOLTON, "2018-10-22", LIKELY);
        scene.says(TRUMP, "2018-10-21", LIKELY);
        Utterance sanders = scene.givesNone(SANDERS, "2018-10-23");
        Utterance trump = scene.says(TRUMP, "2018-11-05", UNLIKELY);

        assertEquals(List.of(trump, sanders, bolton), only().voices());
    }

    @Test
    void silence_after_a_statement_is_its_speakers_voice() {
        scene.says(TRUMP, "2018-10-23", LIKELY);
        Utterance silence = scene.givesNone(TRUMP, "2018-10-24");

        assertEquals(List.of(silence), only().voices());
    }

    @Test
    void a_speaker_without_a_side_speaks_for_none() {
        scene.says(DIPLOMATS, "2018-06-01", LIKELY);

        assertEquals(List.of(), sides(END));
    }

    @Test
    void sides_come_by_country_code() {
        scene.says(TRUMP, "2018-10-01", LIKELY);
        scene.says(PUTIN, "2018-10-02", LIKELY);
        scene.says(XI, "2018-10-03", LIKELY);

        assertEquals(
                List.of(Scene.CHINA, Scene.RUSSIA, Scene.AMERICA),
                sides(END).stream().map(Standing.Side::country).toList());
    }

    @Test
    void what_is_said_on_the_day_counts_and_what_is_said_after_it_does_not() {
        Utterance before = scene.says(TRUMP, "2018-10-23", LIKELY);
        Utterance on = scene.says(TRUMP, "2018-11-05", UNLIKELY);

        assertEquals(List.of(), sides("2018-10-22"));
        assertEquals(before, only("2018-10-23").last());
        assertEquals(before, only("2018-11-04").last());
        assertEquals(on, only("2018-11-05").last());
    }

    @ParameterizedTest
    @CsvSource({
        "2018-10, 2018-10-30, 2018-10-31",
        "2018, 2018-12-30, 2018-12-31",
        "2018-03-21/2018-03-31, 2018-03-30, 2018-03-31"
    })
    void a_statement_counts_from_the_last_day_that_its_date_can_mean(String date, String before, String last) {
        Utterance utterance = scene.says(TRUMP, date, LIKELY);

        assertEquals(List.of(), sides(before));
        assertEquals(utterance, only(last).last());
    }

    @Test
    void of_two_dates_that_end_together_the_one_that_begins_first_is_the_earlier() {
        Utterance day = scene.says(TRUMP, "2018-10-31", UNLIKELY);
        scene.says(TRUMP, "2018-10", LIKELY);

        assertEquals(day, only().last());
    }

    @Test
    void what_was_said_at_some_time_before_comes_after_a_day_that_lies_in_it() {
        scene.says(PESKOV, "2018-08-31", LIKELY);
        Utterance previously = scene.says(PESKOV, "2017-11-06/2018-11-05", VERY_LIKELY);

        assertEquals(previously, only().last());
    }

    @Test
    void two_of_one_day_go_by_the_sequence_that_sources_tell() {
        Utterance second = scene.says(TRUMP, "2018-10-23", 2, UNLIKELY);
        scene.says(TRUMP, "2018-10-23", 1, LIKELY);
        scene.says(TRUMP, "2018-10-23", ROUGHLY_EVEN);

        assertEquals(second, only().last());
    }

    @Test
    void two_of_one_day_go_by_the_order_of_recording() {
        scene.says(TRUMP, "2018-10-23", LIKELY);
        Utterance recordedLast = scene.says(TRUMP, "2018-10-23", UNLIKELY);

        assertEquals(recordedLast, only().last());
        assertEquals(1, only().reversals());
    }

    @Test
    void the_order_of_recording_is_that_of_keys_without_a_sign() {
        Utterance late = scene.says(new UUID(0x80L << 56, 0), TRUMP, "2018-10-23", UNLIKELY);
        scene.says(new UUID(0x7fL << 56, 0), TRUMP, "2018-10-23", LIKELY);

        assertEquals(late, only().last());
    }

    @ParameterizedTest
    @CsvSource({"LIKELY, UNLIKELY", "VERY_UNLIKELY, VERY_LIKELY", "ALMOST_CERTAIN, ALMOST_NO_CHANCE"})
    void a_meeting_is_disputed_where_one_side_calls_it_likely_and_another_unlikely(Likelihood one, Likelihood other) {
        scene.says(TRUMP, "2018-10-01", one);
        scene.says(PUTIN, "2018-10-02", other);

        assertTrue(disputed());
    }

    @ParameterizedTest
    @CsvSource({"LIKELY, ALMOST_CERTAIN", "UNLIKELY, ALMOST_NO_CHANCE", "ROUGHLY_EVEN, UNLIKELY", "LIKELY, ROUGHLY_EVEN"
    })
    void it_is_not_disputed_where_none_is_across(Likelihood one, Likelihood other) {
        scene.says(TRUMP, "2018-10-01", one);
        scene.says(PUTIN, "2018-10-02", other);

        assertFalse(disputed());
    }

    @Test
    void a_third_side_can_dispute_what_two_agree_on() {
        scene.says(TRUMP, "2018-10-01", LIKELY);
        scene.says(PUTIN, "2018-10-02", VERY_LIKELY);
        assertFalse(disputed());

        scene.says(XI, "2018-10-03", VERY_UNLIKELY);
        assertTrue(disputed());
    }

    @Test
    void a_side_at_odds_with_itself_disputes_nothing() {
        scene.says(TRUMP, "2018-10-01", LIKELY);
        scene.says(BOLTON, "2018-10-01", UNLIKELY);
        scene.givesNone(PUTIN, "2018-10-02");

        assertFalse(disputed());
    }

    @Test
    void a_dispute_ends_where_a_side_comes_round() {
        scene.says(PUTIN, "2018-10-01", LIKELY);
        scene.says(TRUMP, "2018-10-02", UNLIKELY);
        scene.says(BOLTON, "2018-10-03", LIKELY);

        assertTrue(Standing.disputed(sides("2018-10-02")));
        assertFalse(Standing.disputed(sides("2018-10-03")));
    }

    @Test
    void to_give_a_status_is_to_speak_of_it() {
        StatusAssertion floated = scene.gives(XI, "2018-10-01", FLOATED);

        assertEquals(new Standing.Side(Scene.CHINA, null, null, 0, List.of(), floated), only());
        assertEquals(List.of(), sides("2018-09-30"));
    }

    @Test
    void a_side_has_the_last_status_that_anybody_of_it_gave() {
        scene.gives(PUTIN, "2018-10-23", PROPOSED);
        StatusAssertion last = scene.gives(PESKOV, "2018-11-06", CONFIRMED);
        scene.gives(USHAKOV, "2018-10-23", AGREED);
        Utterance said = scene.says(PESKOV, "2018-11-07", LIKELY);

        assertEquals(last, only().status());
        assertEquals(said, only().last());
    }

    @Test
    void whoever_is_on_no_side_makes_none_by_giving_a_status() {
        scene.gives(DIPLOMATS, "2018-10-01", FLOATED);

        assertEquals(List.of(), sides(END));
    }

    private boolean disputed() {
        return Standing.disputed(sides(END));
    }

    private Standing.Side only() {
        return only(END);
    }

    private Standing.Side only(String day) {
        List<Standing.Side> sides = sides(day);
        assertEquals(1, sides.size(), sides::toString);
        return sides.get(0);
    }

    private List<Standing.Side> sides(String day) {
        return Standing.sides(scene.said(), scene.given(), LocalDate.parse(day));
    }
}
