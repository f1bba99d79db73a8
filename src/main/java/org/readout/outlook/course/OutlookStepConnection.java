package org.readout.outlook.course;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;

/** Steps of sides, page by page. */
@Description("Steps of sides, page by page.")
public class OutlookStepConnection extends Connection<OutlookStep, OutlookStepConnection.OutlookStepEdge> {

    public OutlookStepConnection(Page<OutlookStep> page) {
        super(page, OutlookStepEdge::new);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record OutlookStepEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") OutlookStep node) {}
}
