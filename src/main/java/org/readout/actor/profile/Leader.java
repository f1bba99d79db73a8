package org.readout.actor.profile;

import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.SearchHit;

/** A present or former head of state or of government. */
@Description("A present or former head of state or of government.")
public class Leader extends Profile implements Actor, SearchHit {

    public Leader(Row row) {
        super(row);
    }
}
