package org.readout.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class SearchTest {

    private static final String SEARCH = """
            query Search($query: String!, $kinds: [SearchKind!], $first: Int, $after: String) {
              search(query: $query, kinds: $kinds, first: $first, after: $after) {
                totalCount
                pageInfo { hasNextPage endCursor }
                nodes { __typename }
                edges {
                  rank
                  highlight
                  node {
                    ... on Statement { slug quotation }
                    ... on Meeting { slug }
                    ... on Event { slug }
                    ... on Actor { slug }
                    ... on Article { slug }
                  }
                }
              }
            }
            """;

    @ParameterizedTest
    @CsvSource({
        "Ushakow, yuri-ushakov",
        "ushakov, yuri-ushakov",
        "Markis, garrett-marquis",
        "Putine, vladimir-putin",
        "Poutin, vladimir-putin",
        "PÜTIN, vladimir-putin",
        "Sandres, sarah-sanders"
    })
    void a_misspelt_or_transliterated_name_finds_its_actor_first(String name, String slug) {
        assertEquals(
                slug,
                slugs(search(Map.of("query", name, "kinds", List.of("ACTOR")))).get(0));
    }

    @Test
    void words_match_by_their_stems_and_phrases_as_they_are() {
        assertTrue(slugs(search(Map.of("query", "agreements preliminary holding", "first", 100)))
                .contains("ushakov-preliminary-agreement-paris-2018-10-23"));
        assertTrue(slugs(search(Map.of("query", "\"preliminary agreement\"", "first", 100)))
                .contains("ushakov-preliminary-agreement-paris-2018-10-23"));
        assertEquals(List.of(), slugs(search(Map.of("query", "\"preliminary agreements\""))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"it's being discussed\"", "“it’s being discussed”", "\"IT’S\u00a0BEING DISCUSSED\""})
    void quotes_spaces_and_case_fold_alike_in_query_and_text(String query) {
        assertEquals(List.of("trump-probably-will-meet-paris-2018-10-23"), slugs(search(Map.of("query", query))));
    }

    @Test
    void or_joins_and_a_dash_leaves_out() {
        List<String> both = slugs(search(Map.of("query", "tough or reciprocity", "kinds", List.of("STATEMENT"))));
        assertTrue(both.containsAll(
                List.of("peskov-depends-on-reciprocity-2018-08-31", "putin-helsinki-useful-2018-10-23")));

        List<String> one =
                slugs(search(Map.of("query", "tough or reciprocity -depends", "kinds", List.of("STATEMENT"))));
        assertEquals(List.of("putin-helsinki-useful-2018-10-23"), one);
    }

    @Test
    void what_comes_back_is_verbatim_and_its_words_are_marked() {
        JsonPath found = search(Map.of("query", "\"useful, partially tough\""));

        assertEquals(
                "useful, partially tough… but eventually constructive,",
                found.getString("data.search.edges[0].node.quotation"));
        assertEquals(
                "<mark>useful</mark>, <mark>partially</mark> <mark>tough</mark>… but eventually constructive,",
                found.getString("data.search.edges[0].highlight"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<String> whole = slugs(search(Map.of("query", "Putin Paris or Helsinki", "first", 100)));
        List<String> paged = new ArrayList<>();
        String cursor = null;
        do {
            Map<String, Object> variables = new HashMap<>(Map.of("query", "Putin Paris or Helsinki", "first", 7));
            variables.put("after", cursor);
            JsonPath page = search(variables);
            paged.addAll(slugs(page));
            cursor = page.getBoolean("data.search.pageInfo.hasNextPage")
                    ? page.getString("data.search.pageInfo.endCursor")
                    : null;
        } while (cursor != null);

        assertTrue(whole.size() > 14, whole.toString());
        assertEquals(whole, paged);
        assertEquals(
                whole.size(), search(Map.of("query", "Putin Paris or Helsinki")).getInt("data.search.totalCount"));
    }

    @Test
    void only_the_kinds_asked_for_are_found() {
        JsonPath found = search(Map.of("query", "Helsinki", "kinds", List.of("MEETING", "EVENT"), "first", 100));

        assertTrue(List.of("Meeting", "Event").containsAll(found.getList("data.search.nodes.__typename")));
        assertTrue(slugs(found).containsAll(List.of("helsinki-2018", "helsinki-summit-2018")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\"", "-Trump", "& | !", "or"})
    void what_asks_for_nothing_is_bad_input(String query) {
        JsonPath refused = search(Map.of("query", query));

        assertEquals("BAD_USER_INPUT", refused.getString("errors[0].extensions.code"));
        assertEquals(List.of("search"), refused.getList("errors[0].path"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"'; drop table search_document; --", "a:*b & !c <-> d", "<b>x</b> ' OR 1=1", "\\x02 %s $1 ?"})
    void no_text_is_taken_for_anything_but_words(String query) {
        assertNull(search(Map.of("query", query)).get("errors"));
    }

    private static JsonPath search(Map<String, ?> variables) {
        return RestAssured.given()
                .contentType(ContentType.JSON)
                .body(Map.of("query", SEARCH, "variables", variables))
                .post("/graphql")
                .jsonPath();
    }

    private static List<String> slugs(JsonPath found) {
        return found.getList("data.search.edges.node.slug");
    }
}
