package org.readout.outlook.contradiction;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;

/** Contradictions, page by page. */
@Description("Contradictions, page by page.")
public class ContradictionConnection extends Connection<Contradiction, ContradictionConnection.ContradictionEdge> {

    public ContradictionConnection(Page<Contradiction> page) {
        super(page, ContradictionEdge::new);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record ContradictionEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") Contradiction node) {}
}
