package org.readout.pages.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import org.readout.pages.part.PartialDay;

/**
 * When a step was made, or a status given.
 *
 * @param latest the last day that it can mean, which counts in outlooks
 */
@RegisterForReflection
public record CourseDay(String edtf, String label, LocalDate latest) {

    /** As lists show it. */
    public PartialDay day() {
        return new PartialDay(edtf, label);
    }

    /** The day that counts, for people. */
    public String name() {
        return ChartSpacing.day(latest);
    }

    /** The day that counts, as addresses have it. */
    public String asOf() {
        return latest.toString();
    }
}
