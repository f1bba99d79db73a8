package org.readout.meeting;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.time.DurationBound;

/**
 * A length as sources give it.
 *
 * @param minutes more than 0
 */
@DefaultNonNull
@Description("A length as sources give it: 'under five minutes' is 5 minutes AT_MOST.")
public record MeetingDuration(
        @Description("In minutes.") int minutes,
        @Description("How exactly.") DurationBound bound) {

    static MeetingDuration of(Integer minutes, String bound) {
        return minutes == null ? null : new MeetingDuration(minutes, DurationBound.valueOf(bound));
    }
}
