package org.readout.statement.report;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;

/** Reports, page by page. */
@Description("Reports, page by page.")
public class ReportConnection extends Connection<Report, ReportConnection.ReportEdge> {

    public ReportConnection(Page<Report> page) {
        super(page, ReportEdge::new);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record ReportEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") Report node) {}
}
