package org.readout.actor.profile;

import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.SearchHit;

/** An adviser, minister, spokesperson or diplomat. */
@Description("An adviser, minister, spokesperson or diplomat.")
public class Official extends Profile implements Actor, SearchHit {

    public Official(Row row) {
        super(row);
    }
}
