package org.readout.statement;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;
import org.readout.graphql.page.count.Grouping;
import org.readout.graphql.page.count.RowGroup;

/** Statements, page by page. */
@Description("Statements, page by page.")
public class StatementConnection extends Connection<Statement, StatementConnection.StatementEdge> {

    private final Function<StatementDimension, Grouping> groupings;

    /** @param groupings how all of them are counted by something */
    StatementConnection(Page<Statement> page, Function<StatementDimension, Grouping> groupings) {
        super(page, StatementEdge::new);
        this.groupings = groupings;
    }

    /** How many of the whole connection there are of what, most first. */
    Uni<List<RowGroup>> groups(StatementDimension by, Integer first) {
        return groups(groupings.apply(by), first);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record StatementEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") Statement node) {}
}
