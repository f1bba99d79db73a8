package org.readout.travels.remark;

import java.time.LocalDate;
import org.readout.travels.name.Land;
import org.readout.travels.name.PersonName;
import org.readout.travels.name.Title;

/**
 * Somebody named by title and name on a journey.
 *
 * @param qualified whether the text itself says whose official it is; else it is the country of the journey
 * @param day when the journey began
 */
public record Mention(Title title, PersonName name, Land land, boolean qualified, LocalDate day) {

    Mention as(Title other) {
        return new Mention(other, name, land, qualified, day);
    }
}
