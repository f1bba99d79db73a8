package org.readout.actor.profile;

import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.SearchHit;

/** A body that speaks as one: a government department, the Kremlin, the White House. */
@Description("A body that speaks as one: a government department, the Kremlin, the White House.")
public class Institution extends Profile implements Actor, SearchHit {

    public Institution(Row row) {
        super(row);
    }
}
