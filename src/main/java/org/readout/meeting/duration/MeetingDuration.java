package org.readout.meeting.duration;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.time.DurationBound;

/**
 * A length as sources give it, in minutes, in words or both.
 *
 * @param minutes more than 0
 */
@DefaultNonNull
@Description(
        "A length as sources give it: 'under five minutes' is 5 minutes AT_MOST; 'brief' is a wording without minutes.")
public record MeetingDuration(
        @Nullable @Description("In minutes; null where the source gives no number.")
        Integer minutes,

        @Ignore EnumColumn<DurationBound> storedBound,

        @Nullable @Description("As the source words it.") String wording) {

    /**
     * Null where neither minutes nor words stand there.
     *
     * @param what of its columns, as {@code planned}
     */
    public static MeetingDuration of(Row row, String what) {
        Integer minutes = row.getInteger(what + "_minutes");
        String wording = row.getString(what + "_wording");
        return minutes == null && wording == null
                ? null
                : new MeetingDuration(minutes, EnumColumn.of(DurationBound.class, row, what + "_bound"), wording);
    }

    @Nullable
    @Description("How exactly; null where there are no minutes.")
    public DurationBound getBound() {
        return EnumColumn.get(storedBound);
    }
}
