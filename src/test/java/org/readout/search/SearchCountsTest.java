package org.readout.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.readout.GraphQl.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hits of a search are counted by what they have in common, all of them and under its filter. */
@QuarkusTest
class SearchCountsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Paris", "Putin or Trump -Helsinki"})
    void a_key_counts_as_many_hits_as_a_filter_that_names_it_finds(String query) {
        for (Map<String, Object> filter : List.<Map<String, Object>>of(Map.of(), Map.of("from", "2018-10-01"))) {
            JsonPath all = ask("search-counts", Map.of("query", query, "filter", filter));
            assertEquals(
                    all.getInt("data.search.totalCount"),
                    all.getList("data.search.kinds.count", Integer.class).stream()
                            .mapToInt(Integer::intValue)
                            .sum());
            checkEach(all.getList("data.search.kinds"), "kinds", query, filter);
            checkEach(all.getList("data.search.speakers"), "speakers", query, filter);
            assertEquals(all.getList("data.search.speakers.key"), all.getList("data.search.speakers.node.slug"));
            assertFalse(all.getList("data.search.years").isEmpty());
        }
    }

    private static void checkEach(
            List<Map<String, Object>> counts, String field, String query, Map<String, Object> filter) {
        assertFalse(counts.isEmpty());
        for (Map<String, Object> one : counts) {
            Map<String, Object> narrowed = new HashMap<>(filter);
            narrowed.put(field, List.of(one.get("key")));
            assertEquals(
                    ask("search-counts", Map.of("query", query, "filter", narrowed))
                            .getInt("data.search.totalCount"),
                    one.get("count"),
                    () -> query + " " + narrowed);
        }
    }
}
