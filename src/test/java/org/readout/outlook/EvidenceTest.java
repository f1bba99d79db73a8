package org.readout.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readout.outlook.Scene.Speaker.PESKOV;
import static org.readout.outlook.Scene.Speaker.TRUMP;
import static org.readout.outlook.Scene.Speaker.USHAKOV;
import static org.readout.outlook.contradiction.ContradictionKind.BETWEEN_SOURCES;
import static org.readout.statement.position.Likelihood.LIKELY;
import static org.readout.statement.position.Likelihood.UNLIKELY;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.readout.outlook.contradiction.ContradictionKind;
import org.readout.outlook.utterance.Utterance;

class EvidenceTest {

    private static final UUID PARIS = new UUID(1, 1);
    private static final UUID SINGAPORE = new UUID(1, 2);
    private static final LocalDate END = LocalDate.of(2018, 12, 31);

    private final Scene scene = new Scene();
    private final Utterance ushakov = scene.says(USHAKOV, "2018-10-22", LIKELY);
    private final Utterance likely = scene.says(TRUMP, "2018-10-23", LIKELY);
    private final Utterance unlikely = scene.says(TRUMP, "2018-11-05", UNLIKELY);
    private final Utterance peskov = scene.says(PESKOV, "2018-11-06", LIKELY);

    @Test
    void both_kinds_stand_in_one_list_by_the_date_of_the_later() {
        PlainContradiction between = editorial(PARIS, ushakov, likely);
        PlainContradiction last = editorial(PARIS, likely, peskov);

        assertEquals(
                List.of(
                        between,
                        computed(ushakov, unlikely),
                        computed(likely, unlikely),
                        last,
                        computed(unlikely, peskov)),
                weighed(paris(), Evidence.of(last), Evidence.of(between)));
    }

    @Test
    void what_an_editor_recorded_of_a_pair_stands_for_what_is_computed_of_it() {
        PlainContradiction noted = editorial(PARIS, likely, unlikely);

        assertEquals(
                List.of(computed(ushakov, unlikely), noted, computed(unlikely, peskov)),
                weighed(paris(), Evidence.of(noted)));
    }

    @Test
    void it_does_so_only_on_the_meeting_that_it_is_about() {
        assertEquals(
                4,
                weighed(paris(), Evidence.of(editorial(SINGAPORE, likely, unlikely)))
                        .size());
        assertEquals(
                4,
                weighed(paris(), Evidence.of(editorial(null, likely, unlikely))).size());
    }

    @Test
    void positions_on_two_meetings_do_not_contradict_each_other() {
        List<Evidence> apart = List.of(
                new Evidence(PARIS, likely, null),
                new Evidence(SINGAPORE, unlikely, null),
                new Evidence(SINGAPORE, ushakov, null));

        assertEquals(
                List.of(SINGAPORE),
                Evidence.weighed(apart, END).stream()
                        .map(PlainContradiction::meeting)
                        .toList());
    }

    @Test
    void the_same_pair_recorded_the_other_way_round_is_one_and_the_first_stands_for_both() {
        PlainContradiction first = recorded(1, likely, peskov);
        PlainContradiction swapped = recorded(2, peskov, likely);

        assertEquals(List.of(first), weighed(List.of(), Evidence.of(swapped), Evidence.of(first)));
    }

    @Test
    void statements_that_were_dated_anew_run_from_the_earlier_to_the_later_all_the_same() {
        assertEquals(
                List.of(editorial(PARIS, ushakov, peskov)),
                weighed(List.of(), Evidence.of(editorial(PARIS, peskov, ushakov))));
    }

    private List<Evidence> paris() {
        return scene.said().stream()
                .map(utterance -> new Evidence(PARIS, utterance, null))
                .toList();
    }

    private static PlainContradiction computed(Utterance earlier, Utterance later) {
        ContradictionKind kind = earlier.speaker().equals(later.speaker())
                ? ContradictionKind.REVERSAL
                : ContradictionKind.BETWEEN_SIDES;
        return PlainContradiction.of(PARIS, new Contradictions.Opposition(kind, earlier, later));
    }

    private static PlainContradiction editorial(UUID meeting, Utterance earlier, Utterance later) {
        return new PlainContradiction(null, meeting, earlier.key(), later.key(), BETWEEN_SOURCES);
    }

    private static PlainContradiction recorded(int nth, Utterance earlier, Utterance later) {
        return new PlainContradiction(new UUID(0, nth), PARIS, earlier.key(), later.key(), BETWEEN_SOURCES);
    }

    private static List<PlainContradiction> weighed(List<Evidence> utterances, Evidence... editorials) {
        List<Evidence> evidence = new ArrayList<>(List.of(editorials));
        evidence.addAll(utterances);
        return Evidence.weighed(evidence, END);
    }
}
