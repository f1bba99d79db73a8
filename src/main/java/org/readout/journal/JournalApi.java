package org.readout.journal;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.readout.graphql.Node;
import org.readout.graphql.page.PageRequest;
import org.readout.statement.Statement;

/** What the graph says of its own history. */
@GraphQLApi
public class JournalApi {

    private final Journal journal;
    private final RevisionRepository revisions;
    private final ChangedNodes nodes;

    public JournalApi(Journal journal, RevisionRepository revisions, ChangedNodes nodes) {
        this.journal = journal;
        this.revisions = revisions;
        this.nodes = nodes;
    }

    @Query
    @Description("The journal of the whole record, in the order of commit, the newest last.")
    public @NonNull Uni<ChangeConnection> changes(
            Integer first, String after, Integer last, String before, ChangeFilter filter) {
        return journal.changes(filter, PageRequest.of(first, after, last, before))
                .map(ChangeConnection::new);
    }

    @Description("What it was done to, as it is now.")
    public @NonNull Uni<Node> node(@Source Change change) {
        return nodes.of(change);
    }

    @Description("Its history, from when it was recorded; nothing of it is ever erased.")
    public @NonNull Uni<List<@NonNull Revision>> revisions(@Source Statement statement) {
        return revisions.ofStatement(statement.key());
    }
}
