package org.readout.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.readout.outlook.contradiction.ContradictionKind;
import org.readout.outlook.utterance.Utterance;

/** Who contradicts whom on one meeting, worked out of the likelihoods that were given. */
final class Contradictions {

    private final List<Opposition> found = new ArrayList<>();
    private final Map<UUID, Utterance> standingOfSpeaker = new LinkedHashMap<>();
    private final Map<String, Utterance> standingOfSide = new LinkedHashMap<>();

    private Contradictions() {}

    /**
     * The contradictions that had arisen by the end of a day, by the date of the later; each is found when its later
     * utterance is made.
     *
     * @param utterances on one meeting, in any order
     */
    static List<Opposition> of(List<Utterance> utterances, LocalDate day) {
        Contradictions contradictions = new Contradictions();
        utterances.stream()
                .filter(utterance -> utterance.saidBy(day) && utterance.likelihood() != null)
                .sorted()
                .forEach(contradictions::hear);
        return contradictions.found;
    }

    private void hear(Utterance later) {
        standingOfSpeaker.values().forEach(earlier -> {
            if (earlier.speaker().equals(later.speaker())) {
                oppose(ContradictionKind.REVERSAL, earlier, later);
            } else if (sameSide(earlier, later)) {
                oppose(ContradictionKind.WITHIN_SIDE, earlier, later);
            }
        });
        if (later.side() != null) {
            standingOfSide.forEach((side, earlier) -> {
                if (!side.equals(later.side().code())) {
                    oppose(ContradictionKind.BETWEEN_SIDES, earlier, later);
                }
            });
            standingOfSide.put(later.side().code(), later);
        }
        standingOfSpeaker.put(later.speaker(), later);
    }

    private void oppose(ContradictionKind kind, Utterance earlier, Utterance later) {
        if (later.opposes(earlier)) {
            found.add(new Opposition(kind, earlier, later));
        }
    }

    private static boolean sameSide(Utterance one, Utterance other) {
        return one.side() != null
                && other.side() != null
                && one.side().code().equals(other.side().code());
    }

    /** Two utterances of which one calls the meeting likely and the other unlikely. */
    record Opposition(ContradictionKind kind, Utterance earlier, Utterance later) {}
}
