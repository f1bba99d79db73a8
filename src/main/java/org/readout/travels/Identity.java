package org.readout.travels;

import java.time.LocalDate;
import java.util.List;

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
