package org.readout.meeting;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;
import org.readout.graphql.page.count.RowGroup;
import org.readout.meeting.count.MeetingDimension;
import org.readout.meeting.count.MeetingGroupings;

/** Meetings, page by page. */
@Description("Meetings, page by page.")
public class MeetingConnection extends Connection<Meeting, MeetingConnection.MeetingEdge> {

    private final LocalDate asOf;

    /** @param asOf the day by which statuses go */
    MeetingConnection(Page<Meeting> page, LocalDate asOf) {
        super(page, MeetingEdge::new);
        this.asOf = asOf;
    }

    /** How many of the whole connection there are of what, most first. */
    Uni<List<RowGroup>> groups(MeetingDimension by, Integer first) {
        return groups(MeetingGroupings.by(by, asOf), first);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record MeetingEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") Meeting node) {}
}
