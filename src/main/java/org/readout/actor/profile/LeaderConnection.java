package org.readout.actor.profile;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;

/** Leaders, page by page. */
@Description("Leaders, page by page.")
public class LeaderConnection extends Connection<Leader, LeaderConnection.LeaderEdge> {

    public LeaderConnection(Page<Leader> page) {
        super(page, LeaderEdge::new);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record LeaderEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") Leader node) {}
}
