package org.readout.meeting;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;

/** Meetings, page by page. */
@Description("Meetings, page by page.")
public class MeetingConnection extends Connection<Meeting, MeetingConnection.MeetingEdge> {

    public MeetingConnection(Page<Meeting> page) {
        super(page, MeetingEdge::new);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record MeetingEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") Meeting node) {}
}
