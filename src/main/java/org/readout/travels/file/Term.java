package org.readout.travels.file;

import java.time.LocalDate;

/**
 * A president's term.
 *
 * @param who the source's key of the president
 * @param until null while it lasts
 */
public record Term(String who, String name, LocalDate from, LocalDate until) {

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
