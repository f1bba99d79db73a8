package org.readout.journal.change;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;

/** Changes, page by page. */
@Description("Changes, page by page.")
public class ChangeConnection extends Connection<Change, ChangeConnection.ChangeEdge> {

    public ChangeConnection(Page<Change> page) {
        super(page, ChangeEdge::new);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("A change and its place in the journal.")
    public record ChangeEdge(
            @Description("The place, for `after` and `before`.")
            String cursor,

            @Description("The change.") Change node) {}
}
