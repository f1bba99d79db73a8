package org.readout.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readout.meeting.MeetingStatus.AGREED;
import static org.readout.meeting.MeetingStatus.CONFIRMED;
import static org.readout.meeting.MeetingStatus.FLOATED;
import static org.readout.meeting.MeetingStatus.UNDER_DISCUSSION;
import static org.readout.outlook.Scene.Speaker.BOLTON;
import static org.readout.outlook.Scene.Speaker.PESKOV;
import static org.readout.outlook.Scene.Speaker.TRUMP;
import static org.readout.outlook.Scene.Speaker.USHAKOV;
import static org.readout.statement.position.Likelihood.ALMOST_CERTAIN;
import static org.readout.statement.position.Likelihood.LIKELY;
import static org.readout.statement.position.Likelihood.UNLIKELY;
import static org.readout.statement.position.Likelihood.VERY_LIKELY;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.actor.profile.Country;
import org.readout.meeting.MeetingStatus;
import org.readout.outlook.utterance.Utterance;
import org.readout.statement.position.Likelihood;
import org.readout.status.StatusAssertion;

/** The story of Paris in 2018, as five articles tell it. */
class OutlookTest {

    private final Scene scene = new Scene();
    private final Utterance open = scene.givesNone(PESKOV, "2018-08-31");
    private final Utterance glad = scene.givesNone(BOLTON, "2018-10-23");
    private final Utterance probably = scene.says(TRUMP, "2018-10-23", LIKELY);
    private final Utterance agreed = scene.says(USHAKOV, "2018-10-23", VERY_LIKELY);
    private final Utterance probablyNot = scene.says(TRUMP, "2018-11-05", UNLIKELY);
    private final Utterance certainly = scene.says(PESKOV, "2018-11-06", ALMOST_CERTAIN);
    private final StatusAssertion floated = scene.gives(PESKOV, "2018-08-31", FLOATED);
    private final StatusAssertion notSetUp = scene.gives(TRUMP, "2018-10-23", UNDER_DISCUSSION);
    private final StatusAssertion preliminary = scene.gives(USHAKOV, "2018-10-23", AGREED);
    private final StatusAssertion confirmed = scene.gives(PESKOV, "2018-11-06", CONFIRMED);

    @Test
    void before_anybody_speaks_there_is_no_side() {
        assertOutlook("2018-08-30", null, false, false);
    }

    @Test
    void a_side_that_is_open_to_it_stands_without_a_likelihood() {
        assertOutlook("2018-08-31", FLOATED, false, false, side(Scene.RUSSIA, null, null, 0, floated, open));
    }

    @Test
    void both_sides_expect_it_on_the_day_of_the_suggestion_and_one_calls_it_agreed() {
        assertOutlook(
                "2018-10-23",
                UNDER_DISCUSSION,
                true,
                false,
                side(Scene.RUSSIA, agreed, null, 0, preliminary, agreed, open),
                side(Scene.AMERICA, probably, null, 0, notSetUp, probably, glad));
    }

    @Test
    void one_reversal_makes_it_disputed() {
        assertOutlook(
                "2018-11-05",
                UNDER_DISCUSSION,
                true,
                true,
                side(Scene.RUSSIA, agreed, null, 0, preliminary, agreed, open),
                side(Scene.AMERICA, probablyNot, LIKELY, 1, notSetUp, probablyNot, glad));
    }

    @Test
    void a_side_that_grows_surer_has_a_previous_likelihood_and_no_reversal_and_confirms_for_itself_alone() {
        assertOutlook(
                "2018-11-06",
                UNDER_DISCUSSION,
                true,
                true,
                side(Scene.RUSSIA, certainly, VERY_LIKELY, 0, confirmed, certainly, agreed),
                side(Scene.AMERICA, probablyNot, LIKELY, 1, notSetUp, probablyNot, glad));
    }

    private void assertOutlook(
            String day, MeetingStatus status, boolean statusDisputed, boolean disputed, SideOutlook... sides) {
        LocalDate asOf = LocalDate.parse(day);
        assertEquals(
                new Outlook(asOf, status, statusDisputed, List.of(sides), disputed),
                Outlook.of(scene.said(), scene.given(), asOf));
    }

    private static SideOutlook side(
            Country country,
            Utterance last,
            Likelihood previous,
            int reversals,
            StatusAssertion status,
            Utterance... voices) {
        return new SideOutlook(
                last == null ? null : last.statement(),
                status.key().record(),
                Stream.of(voices).map(Utterance::statement).toList(),
                country,
                last == null ? null : last.likelihood(),
                status.status(),
                previous,
                reversals);
    }
}
