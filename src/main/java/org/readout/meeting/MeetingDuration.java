package org.readout.meeting;

import io.smallrye.graphql.api.DefaultNonNull;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.platform.database.EnumColumn;
import org.readout.time.DurationBound;

/**
 * A length as sources give it.
 *
 * @param minutes more than 0
 */
@DefaultNonNull
@Description("A length as sources give it: 'under five minutes' is 5 minutes AT_MOST.")
public record MeetingDuration(
        @Description("In minutes.") int minutes, @Ignore EnumColumn<DurationBound> storedBound) {

    /** @param what of its columns, as {@code planned} */
    static MeetingDuration of(Row row, String what) {
        Integer minutes = row.getInteger(what + "_minutes");
        return minutes == null
                ? null
                : new MeetingDuration(minutes, EnumColumn.of(DurationBound.class, row, what + "_bound"));
    }

    @Description("How exactly.")
    public DurationBound getBound() {
        return EnumColumn.get(storedBound);
    }
}
