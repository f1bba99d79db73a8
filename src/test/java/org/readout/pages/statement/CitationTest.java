package org.readout.pages.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.readout.pages.part.ActorLink;
import org.readout.pages.part.ArticleLink;
import org.readout.pages.part.DayWithBasis;
import org.readout.pages.part.PartialDay;

class CitationTest {

    private static final String PERMALINK = "https://readout.example/statements/probably-not";
    private static final DayWithBasis SAID = new DayWithBasis(
            "2018-11-05?",
            "5 November 2018 (inferred)",
            true,
            "The Monday before.",
            LocalDate.of(2018, 11, 5),
            LocalDate.of(2018, 11, 5));
    private static final DayWithBasis AUTUMN = new DayWithBasis(
            "2018-09/2018-11", "autumn 2018", false, null, LocalDate.of(2018, 9, 1), LocalDate.of(2018, 11, 30));
    private static final ArticleLink ARTICLE = new ArticleLink(
            "contradicted",
            "Kremlin Says Yes",
            "https://example.org/a",
            new PartialDay("2018-11-06", "6 November 2018"),
            new ActorLink("cnn", "CNN"));
    private static final List<String> HOSTILE = List.of(
            "}\n}\n@misc{x, author = {",
            "{",
            "\\input{/etc/passwd}",
            "100% & #1 $5_a ~^ \"quoted\" <b>",
            "}}}}{{{",
            "two\nlines\tand\u0000more");

    @Test
    void a_footnote_names_all_that_a_reader_needs_to_find_it_again() {
        assertEquals(
                "Donald Trump: “probably not”, 5 November 2018 (inferred). Carried by “Kremlin Says Yes”, CNN, "
                        + "6 November 2018, https://example.org/a. Readout, revision 2, " + PERMALINK
                        + " (accessed [date]).",
                citation("Donald Trump", "“probably not”", SAID, 0).text());
    }

    @Test
    void a_sentence_within_a_footnote_has_no_full_stop_of_its_own() {
        assertTrue(citation("CNN", "CNN says so.", SAID, 0).text().startsWith("CNN: CNN says so, 5 November"));
    }

    @Test
    void articles_beyond_the_first_are_counted() {
        assertTrue(citation("CNN", "So.", SAID, 7).text().contains("https://example.org/a; and 7 more. Readout"));
    }

    @Test
    void an_article_without_headline_publisher_and_date_goes_by_its_slug() {
        assertEquals("Article a-b", new ArticleLink("a-b", null, null, null, null).cited());
        assertEquals("Article of CNN", new ArticleLink("a-b", null, null, null, new ActorLink("cnn", "CNN")).cited());
    }

    @Test
    void words_are_cut_between_words_and_never_within_a_character() {
        String words = "word ".repeat(100).strip();
        Citation cut = Citation.of(
                "slug",
                PERMALINK,
                1,
                new ActorLink("cnn", "CNN"),
                new SpokenWords("QUOTATION", words, "summary"),
                SAID,
                new StatementPage.Carriers(1, List.of(new StatementPage.Carrier(ARTICLE))));
        assertEquals("“" + "word ".repeat(60).strip() + " …”", cut.title());
        assertEquals("a …", Excerpt.of("a\uD83D\uDE00\uD83D\uDE00", 2));
        assertEquals("as it is", Excerpt.of("as it is", 8));
    }

    @Test
    void bibtex_has_the_fields_that_styles_look_for() {
        Map<String, String> fields =
                fields(citation("Donald Trump", "“probably not”", SAID, 0).bibtex());
        assertEquals(
                new TreeMap<>(Map.of(
                        "author", "{Donald Trump}",
                        "title", "{“probably not”}",
                        "date", "2018-11-05?",
                        "year", "2018",
                        "howpublished", "Readout, revision 2",
                        "note",
                                "5 November 2018 (inferred). Carried by “Kremlin Says Yes”, CNN, 6 November 2018, "
                                        + "https://example.org/a",
                        "url", PERMALINK)),
                fields);
    }

    @Test
    void no_name_ends_a_field_of_bibtex_or_begins_a_command() {
        for (String hostile : HOSTILE) {
            Map<String, String> fields =
                    fields(citation(hostile, hostile, SAID, 0).bibtex());
            assertEquals(7, fields.size(), hostile);
            for (String field : List.of("author", "title")) {
                String printed =
                        fields.get(field).substring(1, fields.get(field).length() - 1);
                assertEquals(hostile.replaceAll("[\\n\\t\\u0000]", " "), readByLatex(printed));
            }
        }
    }

    @Test
    void an_address_ends_no_field_of_bibtex() {
        String bibtex = new BibtexEntry("misc", "a b}")
                .with("url", BibtexEntry.verbatim("https://a/}{\\ %41"))
                .toString();
        assertTrue(bibtex.contains("@misc{a-b-,\n"), bibtex);
        assertEquals(Map.of("url", "https://a/%7D%7B%5C%20%41"), fields(bibtex));
    }

    @Test
    void csl_json_says_the_same_whatever_the_names_hold() {
        for (String hostile : HOSTILE) {
            JsonObject item =
                    new JsonArray(citation(hostile, hostile, AUTUMN, 0).csl()).getJsonObject(0);
            assertEquals("probably-not", item.getString("id"));
            assertEquals("webpage", item.getString("type"));
            assertEquals(new JsonArray().add(new JsonObject().put("literal", hostile)), item.getJsonArray("author"));
            assertEquals(hostile, item.getString("title"));
            assertEquals("2", item.getString("version"));
            assertEquals(PERMALINK, item.getString("URL"));
        }
    }

    @Test
    void csl_json_has_the_span_of_days_and_says_where_it_is_inferred() {
        JsonObject span = issued(AUTUMN);
        JsonObject day = issued(SAID);
        assertEquals(new JsonArray("[[2018, 9, 1], [2018, 11, 30]]"), span.getJsonArray("date-parts"));
        assertFalse(span.containsKey("circa"));
        assertEquals(new JsonArray("[[2018, 11, 5]]"), day.getJsonArray("date-parts"));
        assertTrue(day.getBoolean("circa"));
    }

    private static JsonObject issued(DayWithBasis said) {
        return new JsonArray(citation("CNN", "So.", said, 0).csl())
                .getJsonObject(0)
                .getJsonObject("issued");
    }

    private static Citation citation(String speaker, String title, DayWithBasis said, int further) {
        return new Citation("probably-not", PERMALINK, 2, speaker, title, said, List.of(ARTICLE), further);
    }

    /** As BibTeX reads an entry: by counting braces, whatever stands before them. */
    private static Map<String, String> fields(String bibtex) {
        Map<String, String> fields = new TreeMap<>();
        int at = bibtex.indexOf(",\n", bibtex.indexOf('@')) + 2;
        while (bibtex.startsWith("  ", at)) {
            int equal = bibtex.indexOf(" = {", at);
            int end = closing(bibtex, equal + 3);
            fields.put(bibtex.substring(at + 2, equal), bibtex.substring(equal + 4, end));
            at = end + 1;
            at += bibtex.startsWith(",\n", at) ? 2 : 1;
        }
        assertEquals("}\n", bibtex.substring(at), bibtex);
        return fields;
    }

    private static int closing(String text, int opening) {
        int depth = 0;
        for (int at = opening; ; at++) {
            depth += text.charAt(at) == '{' ? 1 : text.charAt(at) == '}' ? -1 : 0;
            if (depth == 0) {
                return at;
            }
        }
    }

    private static String readByLatex(String printed) {
        return printed.replace("{\\textbraceleft}", "\u0001")
                .replace("{\\textbraceright}", "\u0002")
                .replace("{\\textasciitilde}", "~")
                .replace("{\\textasciicircum}", "^")
                .replace("{\\textbackslash}", "\u0003")
                .replaceAll("\\\\([%&#$_])", "$1")
                .replace('\u0001', '{')
                .replace('\u0002', '}')
                .replace('\u0003', '\\');
    }
}
