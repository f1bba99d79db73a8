package org.readout.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;

/** What search finds in texts that editors record. */
@QuarkusTest
@TestProfile(ForEditors.class)
class SearchedWordsTest {

    private static final String SEARCH = """
            query ($query: String!, $filter: SearchFilter) {
              search(query: $query, filter: $filter, first: 100) {
                totalCount
                edges {
                  highlight
                  node { ... on Statement { slug } ... on Meeting { slug } ... on Actor { slug } ... on Article { slug } ... on Event { slug } }
                }
              }
            }""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It follows the Minsk/Normandy format zq1. | Minsk zq1 | the <mark>Minsk</mark>/Normandy",
                "It follows the Minsk/Normandy format zq1a. | zq1a Minsk/Normandy | <mark>Minsk</mark>/<mark>Normandy</mark>",
                "Mr.Putin zq2 came. | putin zq2 | Mr.<mark>Putin</mark>",
                "The Agenda-2030 zq3 stands. | 2030 zq3 | Agenda-<mark>2030</mark>",
                "The E3/EU+3 zq4 met. | EU zq4 | E3/<mark>EU</mark>+3",
                "A U.S.-led force zq5. | US zq5 | A <mark>U.S</mark>.-led",
                "An answer to https://example.org/zq6 came. | zq6 | https://example.org/<mark>zq6</mark>",
                "He spoke of Hawaiʻi zq7. | \"Hawai'i\" zq7 | <mark>Hawai</mark>ʻ<mark>i</mark>",
                "Pu\u00adtin zq8 \u200fspoke. | putin zq8 | <mark>Pu\u00adtin</mark>",
                "Putin zq9 spoke. | pu\u200btin zq9 | <mark>Putin</mark>",
                "שָׁלוֹם zq10. | שלום zq10 | <mark>שָׁלוֹם</mark>",
                "إيران zq11. | ايرَان zq11 | <mark>إيران</mark>",
                "普京将在巴黎会见他 zq12. | 巴黎 zq12 | 普京将在<mark>巴黎</mark>会见他",
                "プーチン大統領と会談 zq13. | 大統領 zq13 | プーチン<mark>大統領</mark>と会談",
                "ปูตินพบทรัมป์ zq14. | ทรัมป์ zq14 | พบ<mark>ทรัมป์</mark>",
                "It grew by 3.5 percent zq15. | 3.5 zq15 | <mark>3</mark>.<mark>5</mark>"
            })
    void words_are_found_whatever_stands_beside_them(String summary, String query, String highlight) {
        String slug = record("summary", summary);

        JsonObject found = search(query, null);

        assertEquals(List.of(slug), slugs(found), found::encode);
        assertTrue(highlight(found).contains(highlight), found::encode);
    }

    @Test
    void a_dash_leaves_out_a_word_that_a_stroke_joins_to_another() {
        record("summary", "It follows the Minsk/Normandy format qz1.");
        String other = record("summary", "It follows the Minsk format qz1.");

        assertEquals(List.of(other), slugs(search("qz1 -Normandy", null)));
        assertEquals(List.of(other), slugs(search("qz1 \u200e-Normandy", null)));
    }

    @Test
    void letters_apart_in_a_text_without_spaces_are_no_word() {
        record("summary", "巴尔的摩在黎明 qz2.");

        assertEquals(List.of(), slugs(search("巴黎 qz2", null)));
    }

    @Test
    void control_characters_in_a_text_shift_no_highlight() {
        record("summary", "He said \u0002that\u0003 it is qz3.");

        assertTrue(highlight(search("qz3", null)).endsWith("it is <mark>qz3</mark>."));
    }

    @Test
    void an_alias_is_found_with_and_without_what_shows_nothing() {
        String slug = slug("pointed");
        Editors.write(
                "record-actor",
                Map.of("input", with(Drafts.actor(slug), "aliases", List.of("בִּנְיָמִין", "Ḥusʻayn"))));

        for (String name : List.of("בנימין", "Husʼayn", "Ḥus'ayn", "hus\u200b‘ayn")) {
            assertEquals(
                    slug,
                    Editors.data("query ($name: String) { actor(name: $name) { slug } }", Map.of("name", name))
                            .getJsonObject("actor")
                            .getString("slug"),
                    name);
        }
    }

    @Test
    void conditions_names_in_articles_and_notes_are_found() {
        Map<String, Object> draft = Drafts.statement(slug("noted"));
        Map<String, Object> report =
                with(Drafts.report("paris-likely-2018-10-23"), "attributedAs", "the zqaide", "hedge", "zqreportedly");
        String statement = (String) draft.get("slug");
        Editors.write(
                "record-statement",
                Map.of(
                        "input",
                        with(
                                draft,
                                "reports",
                                List.of(report),
                                "positions",
                                List.of(Map.of(
                                        "meeting", "paris-2018", "condition", "all depends on zqreciprocity")))));
        assertEquals(List.of(statement), slugs(search("zqaide", null)));
        assertEquals(List.of(statement), slugs(search("zqreciprocity", null)));
        assertEquals(List.of(statement), slugs(search("zqreportedly", null)));

        Map<String, Object> contradiction = with(Editors.contradictionOfItsOwn(), "note", "zqcontrast");
        Editors.write("record-contradiction", Map.of("input", contradiction));
        assertEquals(
                List.of(contradiction.get("earlier"), contradiction.get("later")),
                slugs(search("zqcontrast", null)).stream().sorted().toList());

        String meeting = slug("noted");
        Editors.write("record-meeting", Map.of("input", Drafts.meeting(meeting)));
        Editors.write("record-status-change", Map.of("input", with(Drafts.statusChange("zqnote"), "meeting", meeting)));
        assertEquals(List.of(meeting), slugs(search("zqnote", null)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kinds\": [\"MEETING\"]} | false",
                "{\"kinds\": [\"STATEMENT\", \"ACTOR\"]} | true",
                "{\"speakers\": [\"vladimir-putin\"]} | false",
                "{\"speakers\": [\"vladimir-putin\", \"john-bolton\"]} | true",
                "{\"countries\": [\"RU\"]} | false",
                "{\"countries\": [\"US\"]} | true",
                "{\"meetings\": [\"helsinki-2018\"]} | false",
                "{\"meetings\": [\"paris-2018\"]} | true",
                "{\"from\": \"2018-10-23\"} | false",
                "{\"from\": \"2018-10-22\", \"to\": \"2018-10-22\"} | true",
                "{\"to\": \"2018-10-21\"} | false",
                "{} | true"
            })
    void a_filter_tells_which_hits(String filter, boolean found) {
        Map<String, Object> draft = Drafts.statement(slug("filtered"));
        Editors.write(
                "record-statement",
                Map.of(
                        "input",
                        with(
                                draft,
                                "summary",
                                "He spoke of " + draft.get("slug") + ".",
                                "speaker",
                                "john-bolton",
                                "saidOn",
                                Map.of("edtf", "2018-10-22"),
                                "positions",
                                List.of(Map.of("meeting", "paris-2018")))));

        JsonObject answer = search("\"" + draft.get("slug") + "\"", new JsonObject(filter).getMap());

        assertEquals(found ? List.of(draft.get("slug")) : List.of(), slugs(answer));
        assertEquals(found ? 1 : 0, answer.getInteger("totalCount"));
    }

    private static String record(String field, String text) {
        Map<String, Object> draft = Drafts.statement(slug("searched"));
        Editors.write("record-statement", Map.of("input", with(draft, field, text)));
        return (String) draft.get("slug");
    }

    private static JsonObject search(String query, Map<String, ?> filter) {
        Map<String, Object> variables =
                filter == null ? Map.of("query", query) : Map.of("query", query, "filter", filter);
        return Editors.data(SEARCH, variables).getJsonObject("search");
    }

    private static String highlight(JsonObject found) {
        return found.getJsonArray("edges").getJsonObject(0).getString("highlight");
    }

    private static List<String> slugs(JsonObject found) {
        JsonArray edges = found.getJsonArray("edges");
        return edges.stream()
                .map(edge -> ((JsonObject) edge).getJsonObject("node").getString("slug"))
                .toList();
    }
}
