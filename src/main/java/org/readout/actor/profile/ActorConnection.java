package org.readout.actor.profile;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;

/** Actors, page by page. */
@Description("Actors, page by page.")
public class ActorConnection extends Connection<Actor, ActorConnection.ActorEdge> {

    public ActorConnection(Page<Actor> page) {
        super(page, ActorEdge::new);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record ActorEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") Actor node) {}
}
