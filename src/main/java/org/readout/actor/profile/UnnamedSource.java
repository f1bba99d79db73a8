package org.readout.actor.profile;

import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.SearchHit;

/** A source known only by a description, as 'a senior official'. */
@Description("A source known only by a description, as 'a senior official'.")
public class UnnamedSource extends Profile implements Actor, SearchHit {

    private final Integer headcount;

    public UnnamedSource(Row row) {
        super(row);
        headcount = row.getInteger("headcount");
    }

    @Description("How many people the description stands for, where the source says.")
    public Integer getHeadcount() {
        return headcount;
    }
}
