package org.readout.search;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.List;
import org.readout.graphql.SearchKind;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.Page;
import org.readout.graphql.page.Page.Placed;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.SortKey;
import org.readout.platform.database.ReadClient;

/** Every query on what search looks through. */
@Singleton
public class SearchRepository {

    private static final Ordering BEST_FIRST =
            new Ordering("RANK", List.of(SortKey.integer("-hit.rank"), SortKey.uuid("hit.record_id")));

    private final ReadClient client;

    SearchRepository(ReadClient client) {
        this.client = client;
    }

    /** What fits a query, best first; of any of some kinds, or of all where they are null. */
    Uni<Page<Hit>> hits(SearchQuery query, List<SearchKind> kinds, PageRequest request) {
        return client.list(SearchSql.page(query, kinds, BEST_FIRST, request), SearchRepository::placed)
                .map(rows -> {
                    boolean more = rows.size() > request.size();
                    return new Page<>(
                            more ? rows.subList(0, request.size()) : rows,
                            request,
                            BEST_FIRST.name(),
                            more,
                            () -> count(query, kinds));
                });
    }

    private Uni<Integer> count(SearchQuery query, List<SearchKind> kinds) {
        return client.list(SearchSql.count(query, kinds), row -> row.getInteger("hits"))
                .map(counts -> counts.get(0));
    }

    private static Placed<Hit> placed(Row row) {
        return new Placed<>(Hit.of(row), List.of(row.getString("place_0"), row.getString("place_1")));
    }
}
