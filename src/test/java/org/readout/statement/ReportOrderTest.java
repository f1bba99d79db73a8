package org.readout.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;

/** The reports of a statement stand in the order of their articles' days, whatever becomes of these. */
@QuarkusTest
@TestProfile(ForEditors.class)
class ReportOrderTest {

    private static final String REPORTS =
            "query ($slug: String!) { statement(slug: $slug) { reports { nodes { article { slug } } } } }";
    private static final String MERGE =
            "mutation ($from: ID!, $into: ID!) { merge(from: $from, into: $into, reason: \"The same.\") { node { id } } }";

    private final String early = slug("early");
    private final String late = slug("late");
    private final String undated = slug("undated");
    private final String said = slug("said");

    @Test
    void reports_follow_their_articles_when_their_days_are_corrected() {
        recordAll();
        assertEquals(List.of(early, late, undated), reports());

        correct(with(Drafts.article(undated), "publishedOn", day("2018-10-01")));
        assertEquals(List.of(undated, early, late), reports());

        correct(Drafts.article(early));
        assertEquals(List.of(undated, late, early), reports());
    }

    @Test
    void reports_follow_the_article_that_theirs_is_merged_into() {
        recordAll();
        String earliest = slug("earliest");
        String into = record("Article", with(Drafts.article(earliest), "publishedOn", day("2018-09-30")));

        Editors.data(MERGE, Map.of("from", id(late), "into", into));

        assertEquals(List.of(earliest, early, undated), reports());
    }

    private void recordAll() {
        record("Article", Drafts.article(undated));
        record("Article", with(Drafts.article(late), "publishedOn", day("2018-10-25")));
        record("Article", with(Drafts.article(early), "publishedOn", day("2018-10-21")));
        List<Map<String, Object>> reports = List.of(Drafts.report(undated), Drafts.report(late), Drafts.report(early));
        record("Statement", with(Drafts.statement(said), "reports", reports));
    }

    private List<String> reports() {
        List<String> slugs = new ArrayList<>();
        Editors.data(REPORTS, Map.of("slug", said))
                .getJsonObject("statement")
                .getJsonObject("reports")
                .getJsonArray("nodes")
                .forEach(report ->
                        slugs.add(((JsonObject) report).getJsonObject("article").getString("slug")));
        return slugs;
    }

    private static Map<String, Object> day(String edtf) {
        return Map.of("edtf", edtf);
    }

    private static String id(String slug) {
        return Editors.data("query ($slug: String!) { article(slug: $slug) { id } }", Map.of("slug", slug))
                .getJsonObject("article")
                .getString("id");
    }

    private static String record(String type, Map<String, Object> input) {
        String field = type.toLowerCase();
        return Editors.data(
                        "mutation ($input: %1$sInput!) { record%1$s(input: $input) { %2$s { id } } }"
                                .formatted(type, field),
                        Map.of("input", input))
                .getJsonObject("record" + type)
                .getJsonObject(field)
                .getString("id");
    }

    private static void correct(Map<String, Object> input) {
        Editors.data(
                "mutation ($input: ArticleInput!) { correctArticle(input: $input,"
                        + " reason: \"It says so.\") { article { id } } }",
                Map.of("input", input));
    }
}
