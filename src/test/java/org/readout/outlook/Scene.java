package org.readout.outlook;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.readout.actor.Country;
import org.readout.statement.Likelihood;
import org.readout.time.PartialDate;

/** What a few people say of one meeting, each recorded after those before. */
final class Scene {

    static final Country CHINA = new Country("CN");
    static final Country RUSSIA = new Country("RU");
    static final Country AMERICA = new Country("US");

    private final List<Utterance> said = new ArrayList<>();

    /** Somebody of a side, or of none. */
    enum Speaker {
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
    Utterance says(Speaker speaker, String date, Likelihood likelihood) {
        return says(recording(said.size()), speaker, date, likelihood);
    }

    Utterance says(UUID statement, Speaker speaker, String date, Likelihood likelihood) {
        PartialDate day = PartialDate.of(date, null);
        Utterance utterance =
                new Utterance(statement, speaker.key(), speaker.side, day.earliest(), day.latest(), likelihood);
        said.add(utterance);
        return utterance;
    }

    /** A speaker who says nothing of how likely the meeting is, or keeps silent. */
    Utterance givesNone(Speaker speaker, String date) {
        return says(speaker, date, null);
    }

    List<Utterance> said() {
        return List.copyOf(said);
    }

    /** The key of the statement recorded as the nth. */
    static UUID recording(int nth) {
        return new UUID(nth, 0);
    }
}
