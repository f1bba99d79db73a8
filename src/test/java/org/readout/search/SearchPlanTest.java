package org.readout.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.graphql.SearchKind;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.SortKey;
import org.readout.platform.database.sql.Sql;

@QuarkusTest
class SearchPlanTest {

    private static final Ordering ORDERING =
            new Ordering("RANK", List.of(SortKey.integer("-hit.rank"), SortKey.uuid("hit.record_id")));

    @Inject
    AgroalDataSource database;

    @Test
    void each_hit_is_ranked_once() throws SQLException {
        List<String> keys = plan("summit", SearchKind.STATEMENT).stream()
                .filter(line -> line.contains("Sort Key:"))
                .toList();
        assertFalse(keys.isEmpty());
        assertTrue(keys.stream().noneMatch(key -> key.contains("ts_rank")), keys::toString);
    }

    @Test
    void statements_alone_are_found_by_the_index_that_has_nothing_else() throws SQLException {
        assertTrue(isUsed("search_document_statements", plan("summit", SearchKind.STATEMENT)));
        assertFalse(isUsed("search_document_statements", plan("summit", SearchKind.MEETING)));
    }

    private static boolean isUsed(String index, List<String> plan) {
        return plan.stream().anyMatch(line -> line.contains("Bitmap Index Scan on " + index));
    }

    private List<String> plan(String words, SearchKind kind) throws SQLException {
        SearchQuery query = SearchQuery.parse(words);
        Map<String, WordQuery> found = Map.of(words, new WordQuery("'summit'", "'summit'"));
        Sql page = SearchSql.page(
                query, found, HitFilter.of(List.of(kind), null), ORDERING, PageRequest.of(20, null, null, null));
        try (Connection connection = database.getConnection();
                Statement setting = connection.createStatement();
                PreparedStatement explain = connection.prepareStatement("explain (verbose) " + page.text())) {
            // the record of tests is so small that PostgreSQL would go through all of it, or all of a kind
            connection.setAutoCommit(false);
            setting.execute("set local enable_seqscan = off");
            setting.execute("drop index search_document_kind");
            List<?> values = page.values();
            for (int i = 0; i < values.size(); i++) {
                explain.setObject(i + 1, values.get(i));
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet rows = explain.executeQuery()) {
                while (rows.next()) {
                    lines.add(rows.getString(1));
                }
            } finally {
                connection.rollback();
            }
            return lines;
        }
    }
}
