package org.readout.status;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.graphql.RecordNode;
import org.readout.meeting.MeetingStatus;
import org.readout.meeting.TimelineEntry;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.time.PartialDate;
import org.readout.time.PartialDateColumns;

/** A status that somebody gave a meeting: an assertion with its author, not a fact of the record's own. */
@DefaultNonNull
@Description("A status that somebody gave a meeting: an assertion with its author, not a fact of the record's own.")
public record StatusChange(
        @Ignore UUID key,
        @Ignore UUID meetingKey,
        @Ignore UUID statementKey,
        @Ignore UUID articleKey,
        @Ignore EnumColumn<MeetingStatus> storedStatus,
        @Description("When it was given.") PartialDate date,
        @Nullable @Description("What the record adds.") String note)
        implements RecordNode, TimelineEntry {

    static StatusChange of(Row row) {
        return new StatusChange(
                row.getUUID("id"),
                row.getUUID("meeting_id"),
                row.getUUID("statement_id"),
                row.getUUID("article_id"),
                EnumColumn.of(MeetingStatus.class, row, "status"),
                PartialDateColumns.read(row, "date"),
                row.getString("note"));
    }

    @Description("The status that it was given.")
    public MeetingStatus getStatus() {
        return EnumColumn.get(storedStatus);
    }

    @Override
    public String label() {
        return getStatus() + ", " + date.edtf();
    }

    @Override
    public String nodeKey() {
        return key.toString();
    }
}
