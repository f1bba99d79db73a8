package org.readout.outlook.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.readout.meeting.MeetingStatus.AGREED;
import static org.readout.meeting.MeetingStatus.FLOATED;
import static org.readout.outlook.Scene.Speaker.BOLTON;
import static org.readout.outlook.Scene.Speaker.DIPLOMATS;
import static org.readout.outlook.Scene.Speaker.PESKOV;
import static org.readout.outlook.Scene.Speaker.PUTIN;
import static org.readout.outlook.Scene.Speaker.TRUMP;
import static org.readout.statement.position.Likelihood.ALMOST_CERTAIN;
import static org.readout.statement.position.Likelihood.LIKELY;
import static org.readout.statement.position.Likelihood.ROUGHLY_EVEN;
import static org.readout.statement.position.Likelihood.UNLIKELY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.outlook.Scene;
import org.readout.outlook.utterance.Utterance;
import org.readout.status.StatusAssertion;

class CourseTest {

    private final Scene scene = new Scene();

    @Test
    void every_change_of_a_likelihood_is_a_step_and_a_crossing_is_a_reversal() {
        Utterance likely = scene.says(TRUMP, "2018-10-23", LIKELY);
        Utterance unlikely = scene.says(TRUMP, "2018-11-05", UNLIKELY);
        Utterance even = scene.says(BOLTON, "2018-11-06", ROUGHLY_EVEN);
        Utterance certain = scene.says(BOLTON, "2018-11-07", ALMOST_CERTAIN);

        assertEquals(
                List.of(
                        OutlookStep.of(Scene.AMERICA, likely, false),
                        OutlookStep.of(Scene.AMERICA, unlikely, true),
                        OutlookStep.of(Scene.AMERICA, even, false),
                        OutlookStep.of(Scene.AMERICA, certain, false)),
                steps());
    }

    @Test
    void who_repeats_the_likelihood_or_the_status_of_his_side_makes_no_step() {
        Utterance likely = scene.says(TRUMP, "2018-10-23", LIKELY);
        scene.says(BOLTON, "2018-10-24", LIKELY);
        scene.givesNone(BOLTON, "2018-10-25");
        StatusAssertion agreed = scene.gives(TRUMP, "2018-10-24", AGREED);
        scene.gives(BOLTON, "2018-10-25", AGREED);

        assertEquals(
                List.of(OutlookStep.of(Scene.AMERICA, likely, false), OutlookStep.of(Scene.AMERICA, agreed)), steps());
    }

    @Test
    void sides_move_each_for_itself_in_the_order_of_time() {
        StatusAssertion second = scene.gives(PESKOV, "2018-10", FLOATED);
        Utterance first = scene.says(TRUMP, "2018-10-23", LIKELY);
        Utterance third = scene.says(PUTIN, "2018-11-01", UNLIKELY);

        assertEquals(
                List.of(
                        OutlookStep.of(Scene.AMERICA, first, false),
                        OutlookStep.of(Scene.RUSSIA, second),
                        OutlookStep.of(Scene.RUSSIA, third, false)),
                steps());
    }

    @Test
    void whoever_is_on_no_side_makes_no_step() {
        scene.says(DIPLOMATS, "2018-10-01", LIKELY);
        scene.gives(DIPLOMATS, "2018-10-02", AGREED);

        assertEquals(List.of(), steps());
    }

    @Test
    void a_step_is_made_on_the_last_day_that_its_date_can_mean() {
        scene.says(TRUMP, "2018-10", LIKELY);

        assertEquals(1, between("2018-10-31", "2018-10-31"));
        assertEquals(1, between(null, "2018-10-31"));
        assertEquals(1, between("2018-10-31", null));
        assertEquals(0, between(null, "2018-10-30"));
        assertEquals(0, between("2018-11-01", null));
    }

    @Test
    void a_step_says_either_a_likelihood_or_a_status() {
        scene.says(TRUMP, "2018-10-01", LIKELY);
        scene.gives(TRUMP, "2018-10-02", AGREED);
        OutlookStep likelihood = steps().get(0);
        OutlookStep status = steps().get(1);

        assertEquals(LIKELY.range(), likelihood.getLikelihoodRange());
        assertEquals(likelihood.key().record(), likelihood.statementKey());
        assertNull(likelihood.status());
        assertNull(likelihood.statusChangeKey());
        assertEquals(status.key().record(), status.statusChangeKey());
        assertNull(status.likelihood());
        assertNull(status.getLikelihoodRange());
        assertNull(status.statementKey());
    }

    private int between(String from, String to) {
        return Course.between(day(from), day(to), steps()).size();
    }

    private static LocalDate day(String day) {
        return day == null ? null : LocalDate.parse(day);
    }

    private List<OutlookStep> steps() {
        return Course.steps(scene.said(), scene.given());
    }
}
