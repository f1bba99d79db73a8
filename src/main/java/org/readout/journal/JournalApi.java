package org.readout.journal;

import io.smallrye.graphql.api.Subscription;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.readout.graphql.Node;
import org.readout.graphql.RecordNode;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.page.PageRequest;
import org.readout.journal.change.Change;
import org.readout.journal.change.ChangeConnection;
import org.readout.journal.change.ChangeFilter;
import org.readout.journal.change.ChangedNodes;
import org.readout.journal.change.JournalRepository;
import org.readout.journal.revision.RecordHistory;
import org.readout.journal.revision.Revision;
import org.readout.journal.revision.RevisionRepository;
import org.readout.outlook.contradiction.Contradiction;
import org.readout.platform.database.reads.ReadRoute;
import org.readout.writing.RecordState;

/** What the graph says of its own history. */
@GraphQLApi
public class JournalApi {

    private final JournalRepository journal;
    private final RevisionRepository revisions;
    private final ChangedNodes nodes;
    private final Followers followers;

    public JournalApi(
            JournalRepository journal, RevisionRepository revisions, ChangedNodes nodes, Followers followers) {
        this.journal = journal;
        this.revisions = revisions;
        this.nodes = nodes;
        this.followers = followers;
    }

    @Query
    @Description("The journal of the whole record, in the order of commit, the newest last.")
    @Cost(rows = 200_000, totalCount = 1_500)
    public @NonNull Uni<ChangeConnection> changes(
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            ChangeFilter filter) {
        // a replica may not have come to a cursor yet that another node gave
        ReadRoute.current().usePrimary();
        return journal.changes(filter, PageRequest.of(first, after, last, before))
                .map(ChangeConnection::new);
    }

    @Subscription("changes")
    @Description(
            "Each change as it commits, on whichever node it was written; with `after`, first all since that cursor, "
                    + "so that a client that lost its connection misses none and gets none twice.")
    public @NonNull Multi<Change> follow(@TextArgument(max = TextLength.CURSOR) String after, ChangeFilter filter) {
        JournalRepository.checkCursor(after);
        ReadRoute.current().usePrimary();
        return followers.follow(after, filter);
    }

    @Description("What it was done to, as it is now.")
    public @NonNull Uni<Node> node(@Source Change change) {
        return nodes.of(change);
    }

    @Description("What it was done to, as a person would call it.")
    public @NonNull Uni<String> label(@Source Change change) {
        return nodes.of(change).map(JournalApi::label);
    }

    @Description("1 as recorded, one more with each correction.")
    public @NonNull Uni<Integer> revision(@Source RecordNode record) {
        return revisions.history(record.key()).map(RecordHistory::revision);
    }

    @Description("When it came into the record.")
    public @NonNull Uni<Instant> recordedAt(@Source RecordNode record) {
        return revisions.history(record.key()).map(RecordHistory::recordedAt);
    }

    @Description("Whether it stands as it was first recorded.")
    public @NonNull Uni<RecordState> state(@Source RecordNode record) {
        return revisions.history(record.key()).map(RecordHistory::state);
    }

    @Description("Its history, the newest first, at most 1000 revisions; nothing of it is ever erased.")
    public @NonNull Uni<List<@NonNull Revision>> revisions(@Source RecordNode record) {
        return revisions.of(record.key());
    }

    @Description("Of an editorial one, 1 as recorded and one more with each correction; null where it is computed.")
    public Uni<Integer> revision(@Source Contradiction contradiction) {
        return history(contradiction).map(found -> found == null ? null : found.revision());
    }

    @Description("Whether an editorial one stands as it was first recorded; null where it is computed.")
    public Uni<RecordState> state(@Source Contradiction contradiction) {
        return history(contradiction).map(found -> found == null ? null : found.state());
    }

    @Description(
            "The history of an editorial one, the newest first, at most 1000 revisions; empty where it is computed.")
    public @NonNull Uni<List<@NonNull Revision>> revisions(@Source Contradiction contradiction) {
        return contradiction.recordKey() == null
                ? Uni.createFrom().item(List.of())
                : revisions.of(contradiction.recordKey());
    }

    private Uni<RecordHistory> history(Contradiction contradiction) {
        return contradiction.recordKey() == null
                ? Uni.createFrom().nullItem()
                : revisions.history(contradiction.recordKey());
    }

    private static String label(Node node) {
        return node instanceof Contradiction contradiction ? contradiction.note() : ((RecordNode) node).label();
    }
}
