package org.readout.outlook.utterance;

import java.time.LocalDate;
import java.util.UUID;
import org.readout.actor.profile.Country;
import org.readout.statement.position.Likelihood;
import org.readout.time.ChronologicalKey;

/**
 * One statement as far as it speaks of one meeting. They sort by when they were made.
 *
 * @param key its place in time; its record is the statement
 * @param speaker the key of whoever made it
 * @param side the side of the speaker, or null
 * @param likelihood how likely it calls the meeting, or null
 */
public record Utterance(ChronologicalKey key, UUID speaker, Country side, Likelihood likelihood)
        implements Comparable<Utterance> {

    public UUID statement() {
        return key.record();
    }

    public boolean saidBy(LocalDate day) {
        return key.isBy(day);
    }

    /** Whether one of the two calls the meeting likely and the other unlikely. */
    public boolean opposes(Utterance other) {
        return likelihood != null
                && other.likelihood != null
                && LikelihoodPolarity.opposite(likelihood, other.likelihood);
    }

    @Override
    public int compareTo(Utterance other) {
        return key.compareTo(other.key);
    }
}
