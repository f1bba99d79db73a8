package org.readout.actor.profile;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.SearchHit;
import org.readout.platform.database.sql.EnumColumn;

/** A news outlet or platform, which publishes and relays. */
@DefaultNonNull
@Description("A news outlet or platform, which publishes and relays.")
public class Outlet extends Profile implements Actor, SearchHit {

    private final EnumColumn<OutletKind> storedKind;
    private final Boolean stateRun;

    public Outlet(Row row) {
        super(row);
        storedKind = EnumColumn.of(OutletKind.class, row, "outlet_kind");
        stateRun = row.getBoolean("state_run");
    }

    @Description("What kind of outlet it is.")
    public OutletKind getKind() {
        return EnumColumn.get(storedKind);
    }

    @Nullable
    @Description("Owned or run by a state; null where nobody says.")
    public Boolean getStateRun() {
        return stateRun;
    }
}
