package org.readout.event.topic;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;

/** Topics, page by page. */
@Description("Topics, page by page.")
public class TopicConnection extends Connection<Topic, TopicConnection.TopicEdge> {

    public TopicConnection(Page<Topic> page) {
        super(page, TopicEdge::new);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record TopicEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") Topic node) {}
}
