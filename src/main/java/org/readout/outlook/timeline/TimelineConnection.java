package org.readout.outlook.timeline;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;
import org.readout.meeting.TimelineEntry;

/** What happened around a meeting, page by page. */
@Description("What happened around a meeting, page by page.")
public class TimelineConnection extends Connection<TimelineEntry, TimelineConnection.TimelineEdge> {

    public TimelineConnection(Page<TimelineEntry> page) {
        super(page, TimelineEdge::new);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record TimelineEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") TimelineEntry node) {}
}
