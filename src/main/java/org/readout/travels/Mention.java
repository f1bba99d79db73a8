package org.readout.travels;

import java.time.LocalDate;

/**
 * Somebody named by title and name on a journey.
 *
 * @param qualified whether the text itself says whose official it is; else it is the country of the journey
 * @param day when the journey began
 */
record Mention(Title title, PersonName name, Land land, boolean qualified, LocalDate day) {

    Mention as(Title other) {
        return new Mention(other, name, land, qualified, day);
    }
}
