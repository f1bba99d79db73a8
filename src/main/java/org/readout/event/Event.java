package org.readout.event;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.event.place.Place;
import org.readout.graphql.RecordNode;
import org.readout.graphql.SearchHit;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.time.PartialDate;
import org.readout.time.PartialDateColumns;

/** An occasion that leaders travel to. */
@DefaultNonNull
@Description("An occasion that leaders travel to.")
public record Event(
        @Ignore UUID key,

        @Description("The public name in addresses, stable for ever.")
        String slug,

        @Description("Its name.") String name,
        @Ignore EnumColumn<EventKind> storedKind,

        @Nullable @Description("The recurring event that this is one of: G20, APEC, NATO.")
        String series,

        @Nullable @Description("Where it takes place.") Place place,
        @Nullable @Description("When it starts.") PartialDate startsOn,
        @Nullable @Description("When it ends.") PartialDate endsOn)
        implements RecordNode, SearchHit {

    static Event of(Row row) {
        return new Event(
                row.getUUID("id"),
                row.getString("slug"),
                row.getString("name"),
                EnumColumn.of(EventKind.class, row, "kind"),
                row.getString("series"),
                Place.of(row),
                PartialDateColumns.read(row, "starts_on"),
                PartialDateColumns.read(row, "ends_on"));
    }

    @Description("What kind of occasion it is.")
    public EventKind getKind() {
        return EnumColumn.get(storedKind);
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public String nodeKey() {
        return key.toString();
    }
}
