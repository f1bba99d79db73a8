package org.readout.meeting.duration;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Positive;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.readout.graphql.FaultCollector;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.time.DurationBound;
import org.readout.writing.input.InputRules;

/**
 * A length as an editor writes it, in minutes, in words or both.
 *
 * @param minutes more than 0, a week at most; null where the source gives no number
 * @param bound of the minutes: EXACTLY where nothing else is said; null where there are none, since the graph cannot tell
 *     EXACTLY from nothing
 */
@Input("DurationInput")
@Description("A length of time: minutes, words or both.")
public record DurationInput(
        @Positive @Max(10_080) @Description("In minutes.") Integer minutes,

        @DefaultValue("EXACTLY") @Description("How exactly, for minutes.")
        DurationBound bound,

        @Text(max = TextLength.SENTENCE, blank = false) @Description("As the source words it: 'brief'.")
        String wording)
        implements InputRules {

    public DurationInput {
        if (minutes == null) {
            bound = bound == DurationBound.EXACTLY ? null : bound;
        } else {
            bound = bound == null ? DurationBound.EXACTLY : bound;
        }
    }

    @Override
    public void check(FaultCollector faults) {
        if (minutes == null && bound != null) {
            faults.add("bound", "There are no `minutes` that it could be a bound of.");
        } else if (minutes == null && wording == null && !faults.hasWithin("")) {
            faults.add("", "A length has `minutes`, a `wording` or both.");
        }
    }
}
