package org.readout.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readout.outlook.Scene.Speaker.BOLTON;
import static org.readout.outlook.Scene.Speaker.PESKOV;
import static org.readout.outlook.Scene.Speaker.TRUMP;
import static org.readout.outlook.Scene.Speaker.USHAKOV;
import static org.readout.statement.Likelihood.ALMOST_CERTAIN;
import static org.readout.statement.Likelihood.LIKELY;
import static org.readout.statement.Likelihood.UNLIKELY;
import static org.readout.statement.Likelihood.VERY_LIKELY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The story of Paris in 2018, as five articles tell it. */
class OutlookTest {

    private static final UUID PARIS = new UUID(1, 1);

    private final Scene scene = new Scene();
    private final Utterance open = scene.givesNone(PESKOV, "2018-08-31");
    private final Utterance glad = scene.givesNone(BOLTON, "2018-10-23");
    private final Utterance probably = scene.says(TRUMP, "2018-10-23", LIKELY);
    private final Utterance agreed = scene.says(USHAKOV, "2018-10-23", VERY_LIKELY);
    private final Utterance probablyNot = scene.says(TRUMP, "2018-11-05", UNLIKELY);
    private final Utterance certainly = scene.says(PESKOV, "2018-11-06", ALMOST_CERTAIN);

    @Test
    void before_anybody_speaks_there_is_no_side() {
        assertOutlook("2018-08-30", false);
    }

    @Test
    void a_side_that_is_open_to_it_stands_without_a_likelihood() {
        assertOutlook(
                "2018-08-31", false, new SideOutlook(null, List.of(open.statement()), Scene.RUSSIA, null, null, 0));
    }

    @Test
    void both_sides_expect_it_on_the_day_of_the_suggestion() {
        assertOutlook(
                "2018-10-23",
                false,
                new SideOutlook(
                        agreed.statement(),
                        List.of(agreed.statement(), open.statement()),
                        Scene.RUSSIA,
                        VERY_LIKELY,
                        null,
                        0),
                new SideOutlook(
                        probably.statement(),
                        List.of(probably.statement(), glad.statement()),
                        Scene.AMERICA,
                        LIKELY,
                        null,
                        0));
    }

    @Test
    void one_reversal_makes_it_disputed() {
        assertOutlook(
                "2018-11-05",
                true,
                new SideOutlook(
                        agreed.statement(),
                        List.of(agreed.statement(), open.statement()),
                        Scene.RUSSIA,
                        VERY_LIKELY,
                        null,
                        0),
                new SideOutlook(
                        probablyNot.statement(),
                        List.of(probablyNot.statement(), glad.statement()),
                        Scene.AMERICA,
                        UNLIKELY,
                        LIKELY,
                        1));
    }

    @Test
    void a_side_that_grows_surer_has_a_previous_likelihood_and_no_reversal() {
        assertOutlook(
                "2018-11-06",
                true,
                new SideOutlook(
                        certainly.statement(),
                        List.of(certainly.statement(), agreed.statement()),
                        Scene.RUSSIA,
                        ALMOST_CERTAIN,
                        VERY_LIKELY,
                        0),
                new SideOutlook(
                        probablyNot.statement(),
                        List.of(probablyNot.statement(), glad.statement()),
                        Scene.AMERICA,
                        UNLIKELY,
                        LIKELY,
                        1));
    }

    private void assertOutlook(String day, boolean disputed, SideOutlook... sides) {
        LocalDate asOf = LocalDate.parse(day);
        assertEquals(new Outlook(PARIS, asOf, List.of(sides), disputed), Outlook.of(PARIS, scene.said(), asOf));
    }
}
