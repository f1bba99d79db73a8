package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;

/**
 * A partial date, with how it is known.
 *
 * @param basis how it was worked out; null where a source prints it
 * @param earliest the first day that it can mean
 * @param latest the last day that it can mean
 */
@RegisterForReflection
public record DayWithBasis(
        String edtf, String label, boolean inferred, String basis, LocalDate earliest, LocalDate latest) {

    /** The day, where it is one, as HTML's {@code time} takes it; else null. */
    public String day() {
        return earliest.equals(latest) ? earliest.toString() : null;
    }
}
