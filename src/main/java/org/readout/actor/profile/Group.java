package org.readout.actor.profile;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.SearchHit;

/** Several who speak or act together without being a body: critics, aides, interpreters, the leaders of the world. */
@DefaultNonNull
@Description(
        "Several who speak or act together without being a body: critics, aides, interpreters, the leaders of the world.")
public class Group extends Profile implements Actor, SearchHit {

    private final Integer headcount;

    public Group(Row row) {
        super(row);
        headcount = row.getInteger("headcount");
    }

    @Nullable
    @Description("How many people they are, where the source says.")
    public Integer getHeadcount() {
        return headcount;
    }
}
