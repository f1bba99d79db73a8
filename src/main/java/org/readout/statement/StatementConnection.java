package org.readout.statement;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;

/** Statements, page by page. */
@Description("Statements, page by page.")
public class StatementConnection extends Connection<Statement, StatementConnection.StatementEdge> {

    public StatementConnection(Page<Statement> page) {
        super(page, StatementEdge::new);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record StatementEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") Statement node) {}
}
