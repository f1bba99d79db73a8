package org.readout.event;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;

/** Events, page by page. */
@Description("Events, page by page.")
public class EventConnection extends Connection<Event, EventConnection.EventEdge> {

    public EventConnection(Page<Event> page) {
        super(page, EventEdge::new);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record EventEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") Event node) {}
}
