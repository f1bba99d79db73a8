package org.readout.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.readout.actor.Country;
import org.readout.statement.Likelihood;

/**
 * One statement as far as it speaks of one meeting. They sort by the day, then by the order of recording.
 *
 * @param statement the key of the statement, which gives the order of recording
 * @param speaker the key of whoever made it
 * @param side the side of the speaker, or null
 * @param likelihood how likely it calls the meeting, or null
 */
public record Utterance(
        UUID statement, UUID speaker, Country side, LocalDate earliest, LocalDate latest, Likelihood likelihood)
        implements Comparable<Utterance> {

    private static final Comparator<Utterance> BY_DAY_THEN_RECORDING = Comparator.comparing(Utterance::earliest)
            .thenComparing(Utterance::latest)
            .thenComparing(Utterance::recording);

    boolean saidBy(LocalDate day) {
        return !earliest.isAfter(day);
    }

    /** Whether one of the two calls the meeting likely and the other unlikely. */
    boolean opposes(Utterance other) {
        return likelihood != null
                && other.likelihood != null
                && LikelihoodPolarity.opposite(likelihood, other.likelihood);
    }

    @Override
    public int compareTo(Utterance other) {
        return BY_DAY_THEN_RECORDING.compare(this, other);
    }

    /** As text, since Java compares the halves of a UUID as signed numbers. */
    private String recording() {
        return statement.toString();
    }
}
