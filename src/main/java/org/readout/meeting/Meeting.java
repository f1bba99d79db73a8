package org.readout.meeting;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.event.place.Place;
import org.readout.graphql.RecordNode;
import org.readout.graphql.SearchHit;
import org.readout.meeting.duration.MeetingDuration;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.time.PartialDate;
import org.readout.time.PartialDateColumns;

/** Leaders meeting, or said to be about to. */
@DefaultNonNull
@Description("Leaders meeting, or said to be about to.")
public record Meeting(
        @Ignore UUID key,
        @Ignore UUID eventKey,
        @Ignore UUID partOfKey,

        @Description("The public name in addresses, stable for ever.")
        String slug,

        @Description("What the record calls it.") String title,
        @Ignore EnumColumn<MeetingFormat> storedFormat,
        @Nullable @Description("Where it takes place.") Place place,
        @Nullable @Description("When it takes place.") PartialDate date,
        @Nullable @Description("How long it was to last.") MeetingDuration plannedDuration,
        @Nullable @Description("How long it lasted.") MeetingDuration actualDuration,

        @Nullable
        @Description(
                "False where it was kept from the public at the time; null where that is contested or nobody says.")
        Boolean disclosed)
        implements RecordNode, SearchHit {

    static Meeting of(Row row) {
        return new Meeting(
                row.getUUID("id"),
                row.getUUID("event_id"),
                row.getUUID("part_of_id"),
                row.getString("slug"),
                row.getString("title"),
                EnumColumn.of(MeetingFormat.class, row, "format"),
                Place.of(row),
                PartialDateColumns.read(row, "date"),
                MeetingDuration.of(row, "planned"),
                MeetingDuration.of(row, "actual"),
                row.getBoolean("disclosed"));
    }

    @Description("In what form they meet.")
    public MeetingFormat getFormat() {
        return EnumColumn.get(storedFormat);
    }

    @Override
    public String label() {
        return title;
    }

    @Override
    public String nodeKey() {
        return key.toString();
    }
}
