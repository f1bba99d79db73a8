package org.readout.meeting.duration;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import org.readout.time.DurationBound;

/** A length as a table holds it. */
@Embeddable
public class DurationColumns {

    Integer minutes;

    @Enumerated(EnumType.STRING)
    DurationBound bound;

    String wording;

    protected DurationColumns() {}

    private DurationColumns(DurationInput input) {
        minutes = input.minutes();
        bound = input.bound();
        wording = input.wording();
    }

    /** Null for null. */
    public static DurationColumns of(DurationInput input) {
        return input == null ? null : new DurationColumns(input);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DurationColumns that
                && Objects.equals(minutes, that.minutes)
                && bound == that.bound
                && Objects.equals(wording, that.wording);
    }

    @Override
    public int hashCode() {
        return Objects.hash(minutes, bound, wording);
    }
}
