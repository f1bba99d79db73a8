package org.readout.travels.person;

import java.time.LocalDate;
import java.util.List;
import org.readout.travels.name.Land;

/**
 * What makes a person one.
 *
 * @param office empty for a full name
 * @param since the first day of a run of years; null for a full name
 */
record Identity(Land land, List<String> words, String office, LocalDate since) {

    static Identity ofFullName(Land land, List<String> words) {
        return new Identity(land, words, "", null);
    }
}
