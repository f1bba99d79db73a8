package org.readout.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.readout.actor.profile.Country;
import org.readout.meeting.MeetingStatus;
import org.readout.outlook.utterance.Utterance;
import org.readout.statement.position.Likelihood;
import org.readout.status.StatusAssertion;
import org.readout.time.ChronologicalKey;
import org.readout.time.PartialDate;

/** What a few people say of one meeting, each recorded after those before. */
public final class Scene {

    static final Country CHINA = new Country("CN");
    public static final Country RUSSIA = new Country("RU");
    public static final Country AMERICA = new Country("US");

    private static final int AFTER_STATEMENTS = 1000;

    private final List<Utterance> said = new ArrayList<>();
    private final List<StatusAssertion> given = new ArrayList<>();

    /** Somebody of a side, or of none. */
    public enum Speaker {
        TRUMP(AMERICA),
        BOLTON(AMERICA),
        SANDERS(AMERICA),
        PUTIN(RUSSIA),
        USHAKOV(RUSSIA),
        PESKOV(RUSSIA),
        XI(CHINA),
        DIPLOMATS(null);

        final Country side;

        Speaker(Country side) {
            this.side = side;
        }

        UUID key() {
            return new UUID(0, ordinal());
        }
    }

    /**
     * Records what somebody says.
     *
     * @param date EDTF
     * @param likelihood null where nothing is said of it
     */
    public Utterance says(Speaker speaker, String date, Likelihood likelihood) {
        return says(recording(said.size()), speaker, date, likelihood);
    }

    /** Somebody's words that sources tell the order of. */
    Utterance says(Speaker speaker, String date, int sequence, Likelihood likelihood) {
        return says(key(recording(said.size()), date, sequence), speaker, likelihood);
    }

    Utterance says(UUID statement, Speaker speaker, String date, Likelihood likelihood) {
        return says(key(statement, date, 0), speaker, likelihood);
    }

    private Utterance says(ChronologicalKey key, Speaker speaker, Likelihood likelihood) {
        Utterance utterance = new Utterance(key, speaker.key(), speaker.side, likelihood);
        said.add(utterance);
        return utterance;
    }

    /** Records that somebody gives the meeting a status. */
    public StatusAssertion gives(Speaker speaker, String date, MeetingStatus status) {
        StatusAssertion assertion = new StatusAssertion(
                key(recording(AFTER_STATEMENTS + given.size()), date, 0), speaker.key(), speaker.side, status);
        given.add(assertion);
        return assertion;
    }

    /** A speaker who says nothing of how likely the meeting is, or keeps silent. */
    public Utterance givesNone(Speaker speaker, String date) {
        return says(speaker, date, null);
    }

    public List<Utterance> said() {
        return List.copyOf(said);
    }

    public List<StatusAssertion> given() {
        return List.copyOf(given);
    }

    private static ChronologicalKey key(UUID recording, String date, int sequence) {
        PartialDate day = PartialDate.of(date, null);
        return new ChronologicalKey(day.earliest(), day.latest(), sequence, recording);
    }

    /** The key of the statement recorded as the nth. */
    static UUID recording(int nth) {
        return new UUID(nth, 0);
    }
}
