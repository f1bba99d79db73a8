package org.readout.meeting;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.readout.time.DurationBound;

/**
 * A length as an editor writes it.
 *
 * @param minutes more than 0, a week at most
 * @param bound EXACTLY where it is null
 */
@Input("DurationInput")
@Description("A length of time.")
public record DurationInput(
        @Positive @Max(10_080) @Description("In minutes.") int minutes,

        @DefaultValue("EXACTLY") @Description("How exactly.")
        DurationBound bound) {

    public DurationInput {
        bound = bound == null ? DurationBound.EXACTLY : bound;
    }
}
