package org.readout.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readout.outlook.Scene.Speaker.BOLTON;
import static org.readout.outlook.Scene.Speaker.DIPLOMATS;
import static org.readout.outlook.Scene.Speaker.PESKOV;
import static org.readout.outlook.Scene.Speaker.PUTIN;
import static org.readout.outlook.Scene.Speaker.SANDERS;
import static org.readout.outlook.Scene.Speaker.TRUMP;
import static org.readout.outlook.Scene.Speaker.USHAKOV;
import static org.readout.outlook.Scene.Speaker.XI;
import static org.readout.outlook.contradiction.ContradictionKind.BETWEEN_SIDES;
import static org.readout.outlook.contradiction.ContradictionKind.REVERSAL;
import static org.readout.outlook.contradiction.ContradictionKind.WITHIN_SIDE;
import static org.readout.statement.position.Likelihood.ALMOST_CERTAIN;
import static org.readout.statement.position.Likelihood.ALMOST_NO_CHANCE;
import static org.readout.statement.position.Likelihood.LIKELY;
import static org.readout.statement.position.Likelihood.ROUGHLY_EVEN;
import static org.readout.statement.position.Likelihood.UNLIKELY;
import static org.readout.statement.position.Likelihood.VERY_LIKELY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.readout.outlook.Contradictions.Opposition;
import org.readout.outlook.utterance.Utterance;
import org.readout.statement.position.Likelihood;

class ContradictionsTest {

    private static final String END = "2018-12-31";

    private final Scene scene = new Scene();

    @Test
    void a_second_position_of_the_same_speaker_is_a_reversal() {
        Utterance likely = scene.says(TRUMP, "2018-10-23", LIKELY);
        Utterance unlikely = scene.says(TRUMP, "2018-11-05", UNLIKELY);

        assertFound(new Opposition(REVERSAL, likely, unlikely));
    }

    @Test
    void a_way_back_is_a_reversal_too() {
        Utterance likely = scene.says(TRUMP, "2018-10-01", LIKELY);
        Utterance unlikely = scene.says(TRUMP, "2018-10-02", UNLIKELY);
        Utterance again = scene.says(TRUMP, "2018-10-03", ALMOST_CERTAIN);

        assertFound(new Opposition(REVERSAL, likely, unlikely), new Opposition(REVERSAL, unlikely, again));
    }

    @Test
    void a_position_that_no_longer_stands_is_not_contradicted() {
        scene.says(TRUMP, "2018-10-01", LIKELY);
        scene.says(TRUMP, "2018-10-02", ROUGHLY_EVEN);
        scene.says(TRUMP, "2018-10-03", UNLIKELY);
        scene.says(BOLTON, "2018-10-04", UNLIKELY);

        assertFound();
    }

    @Test
    void a_second_speaker_of_a_side_contradicts_within_it() {
        Utterance trump = scene.says(TRUMP, "2018-10-01", LIKELY);
        Utterance bolton = scene.says(BOLTON, "2018-10-02", ALMOST_NO_CHANCE);

        assertFound(new Opposition(WITHIN_SIDE, trump, bolton));
    }

    @Test
    void a_third_speaker_of_a_side_contradicts_each_that_stands_across() {
        Utterance trump = scene.says(TRUMP, "2018-10-01", LIKELY);
        Utterance sanders = scene.says(SANDERS, "2018-10-02", VERY_LIKELY);
        Utterance bolton = scene.says(BOLTON, "2018-10-03", UNLIKELY);

        assertFound(new Opposition(WITHIN_SIDE, trump, bolton), new Opposition(WITHIN_SIDE, sanders, bolton));
    }

    @Test
    void another_side_is_contradicted_once_at_its_standing_likelihood() {
        scene.says(USHAKOV, "2018-10-22", VERY_LIKELY);
        Utterance standing = scene.says(PESKOV, "2018-10-23", ALMOST_CERTAIN);
        Utterance trump = scene.says(TRUMP, "2018-11-05", UNLIKELY);

        assertFound(new Opposition(BETWEEN_SIDES, standing, trump));
    }

    @Test
    void a_side_that_came_round_is_not_contradicted_at_its_older_likelihood() {
        Utterance ushakov = scene.says(USHAKOV, "2018-10-01", UNLIKELY);
        Utterance peskov = scene.says(PESKOV, "2018-10-02", LIKELY);
        scene.says(TRUMP, "2018-10-03", VERY_LIKELY);

        assertFound(new Opposition(WITHIN_SIDE, ushakov, peskov));
    }

    @Test
    void one_statement_can_contradict_its_speaker_its_side_and_two_others() {
        Utterance putin = scene.says(PUTIN, "2018-10-01", LIKELY);
        Utterance xi = scene.says(XI, "2018-10-01", LIKELY);
        Utterance bolton = scene.says(BOLTON, "2018-10-01", LIKELY);
        Utterance before = scene.says(TRUMP, "2018-10-01", LIKELY);
        Utterance after = scene.says(TRUMP, "2018-10-02", UNLIKELY);

        assertFound(
                new Opposition(WITHIN_SIDE, bolton, after),
                new Opposition(REVERSAL, before, after),
                new Opposition(BETWEEN_SIDES, putin, after),
                new Opposition(BETWEEN_SIDES, xi, after));
    }

    @ParameterizedTest
    @EnumSource(Likelihood.class)
    void roughly_even_contradicts_nobody_and_nobody_contradicts_it(Likelihood other) {
        scene.says(TRUMP, "2018-10-01", ROUGHLY_EVEN);
        scene.says(PUTIN, "2018-10-02", other);
        scene.says(PUTIN, "2018-10-03", ROUGHLY_EVEN);

        assertFound();
    }

    @Test
    void a_position_without_likelihood_contradicts_nobody_and_ends_no_standing_one() {
        scene.givesNone(PUTIN, "2018-10-01");
        Utterance likely = scene.says(TRUMP, "2018-10-02", LIKELY);
        scene.givesNone(TRUMP, "2018-10-03");
        Utterance unlikely = scene.says(TRUMP, "2018-10-04", UNLIKELY);

        assertFound(new Opposition(REVERSAL, likely, unlikely));
    }

    @Test
    void a_speaker_without_a_side_contradicts_only_himself() {
        scene.says(TRUMP, "2018-10-01", LIKELY);
        Utterance unlikely = scene.says(DIPLOMATS, "2018-10-02", UNLIKELY);
        scene.says(PUTIN, "2018-10-03", LIKELY);
        Utterance likely = scene.says(DIPLOMATS, "2018-10-04", LIKELY);

        assertFound(new Opposition(REVERSAL, unlikely, likely));
    }

    @Test
    void nothing_after_the_day_contradicts() {
        scene.says(TRUMP, "2018-10-23", LIKELY);
        scene.says(TRUMP, "2018-11-05", UNLIKELY);

        assertEquals(List.of(), found("2018-11-04"));
        assertEquals(1, found("2018-11-05").size());
    }

    @Test
    void of_two_on_one_day_the_one_recorded_later_contradicts() {
        Utterance first = scene.says(PUTIN, "2018-10-23", UNLIKELY);
        Utterance second = scene.says(TRUMP, "2018-10-23", LIKELY);

        assertFound(new Opposition(BETWEEN_SIDES, first, second));
    }

    @Test
    void a_statement_of_a_month_is_heard_on_its_last_day() {
        Utterance month = scene.says(TRUMP, "2018-06", LIKELY);
        Utterance day = scene.says(TRUMP, "2018-06-16", UNLIKELY);

        assertFound(new Opposition(REVERSAL, day, month));
        assertEquals(List.of(), found("2018-06-29"));
    }

    @Test
    void of_two_on_one_day_the_one_that_sources_tell_as_later_contradicts() {
        Utterance second = scene.says(PUTIN, "2018-10-23", 2, UNLIKELY);
        Utterance first = scene.says(TRUMP, "2018-10-23", 1, LIKELY);

        assertFound(new Opposition(BETWEEN_SIDES, first, second));
    }

    private void assertFound(Opposition... expected) {
        assertEquals(List.of(expected), found(END));
    }

    private List<Opposition> found(String day) {
        return Contradictions.of(scene.said(), LocalDate.parse(day));
    }
}
