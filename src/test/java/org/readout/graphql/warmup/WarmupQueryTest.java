package org.readout.graphql.warmup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarmupQueryTest {

    private static final RecordSample RECORD = RecordSample.of(new JsonObject("""
            {
              "statement": {"nodes": [
                {"slug": "s1", "summary": "Peskov says they will certainly meet.", "saidOn": {"latest": "2018-11-06"}},
                {"slug": "s2", "summary": "Maybe.", "saidOn": {"latest": "2018-11-05"}}
              ]},
              "meeting": {"nodes": [{"slug": "m1"}, {"slug": "m2"}]},
              "leader": {"nodes": [{"slug": "l1"}]},
              "topic": {"nodes": []}
            }"""));

    private static final RecordSample EMPTY = RecordSample.of(new JsonObject("""
            {"statement": {"nodes": []}, "meeting": {"nodes": []}, "leader": {"nodes": []}, "topic": {"nodes": []}}"""));

    @Test
    void a_record_is_asked_for_by_the_slugs_of_its_kind_in_turn() {
        WarmupQuery query = query("query Q($one: String!) { it: meeting(slug: $one) { slug } }", RECORD);

        assertEquals(Map.of("one", "m1"), query.variables());
        assertEquals(Map.of("one", "m2"), query.variables());
        assertEquals(Map.of("one", "m1"), query.variables());
    }

    @Test
    void a_search_is_for_words_that_stand_side_by_side() {
        WarmupQuery query = query(
                "query Q($words: String!) { ...A } fragment A on Query { search(query: $words) { totalCount } }",
                RECORD);

        assertEquals(Map.of("words", "Peskov says"), query.variables());
        assertEquals(Map.of("words", "says they"), query.variables());
    }

    @Test
    void what_stands_in_filters_is_of_the_kind_that_they_name() {
        WarmupQuery query = query(
                "query Q($who: [String!]!, $what: String!, $day: Date!, $much: Boolean!, $not: [String!]) {"
                        + " statements(filter: {speakers: $who, meetings: [$what], countries: $not, saidTo: $day}) @include(if: $much) { totalCount } }",
                RECORD);

        assertEquals(Map.of("who", List.of("l1"), "what", "m1", "day", "2018-11-06", "much", true), query.variables());
    }

    @Test
    void each_run_asks_for_the_next_page_and_then_for_the_first() {
        WarmupQuery query = query(
                "query Q($after: String) { leader(slug: \"l1\") { said: statements(after: $after) { pageInfo { hasNextPage endCursor } } } }",
                RECORD);
        assertEquals(Map.of(), query.variables());

        query.turnPage(new JsonObject(
                "{\"leader\": {\"said\": {\"pageInfo\": {\"hasNextPage\": true, \"endCursor\": \"c1\"}}}}"));
        assertEquals(Map.of("after", "c1"), query.variables());

        query.turnPage(new JsonObject(
                "{\"leader\": {\"said\": {\"pageInfo\": {\"hasNextPage\": false, \"endCursor\": \"c2\"}}}}"));
        assertEquals(Map.of(), query.variables());

        query.turnPage(new JsonObject("{\"leader\": null}"));
        assertEquals(Map.of(), query.variables());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "mutation M { retract(input: {}) { changed } }",
                "subscription S { changes { id } }",
                "query A { topics { totalCount } } query B { topics { totalCount } }",
                "query Q($slug: String!) { topic(slug: $slug) { name } }",
                "query Q($id: ID!) { node(id: $id) { id } }",
                "{ not a document"
            })
    void what_is_no_single_query_or_cannot_be_asked_of_this_record_is_left_out(String text) {
        assertEquals(Optional.empty(), WarmupQuery.of(text, RECORD));
    }

    @Test
    void an_empty_record_is_asked_for_lists_and_searched() {
        assertEquals(
                Map.of(),
                query("query Q($after: String) { meetings(after: $after) { totalCount } }", EMPTY)
                        .variables());
        assertEquals(
                Map.of("words", "record"),
                query("query Q($words: String!) { search(query: $words) { totalCount } }", EMPTY)
                        .variables());
        assertEquals(
                Optional.empty(), WarmupQuery.of("query Q($slug: String!) { meeting(slug: $slug) { title } }", EMPTY));
    }

    private static WarmupQuery query(String text, RecordSample record) {
        return WarmupQuery.of(text, record).orElseThrow();
    }
}
