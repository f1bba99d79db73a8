package org.readout.travels.file;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * A trip abroad of an American, or the visit of somebody from abroad.
 *
 * @param line where its element begins
 * @param id the source's own number
 * @param who the source's key of the American; null for a visit
 * @param office of the American, as the source has it: president or secretary; null for a visit
 * @param traveller the American's name, or the visitor's title and name
 * @param country where the trip goes, or where the visitor comes from, as printed
 * @param locale the cities; empty where the source names none
 * @param remarks what it says of the journey
 */
public record Journey(
        Path file,
        int line,
        String id,
        String who,
        String office,
        String traveller,
        LocalDate start,
        LocalDate end,
        String country,
        String locale,
        String remarks) {

    public boolean isVisit() {
        return who == null;
    }

    public boolean lastsADay() {
        return start.equals(end);
    }
}
