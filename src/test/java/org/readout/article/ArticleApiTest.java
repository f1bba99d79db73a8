package org.readout.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.readout.FirstDossier.RECORD;
import static org.readout.FirstDossier.byDate;
import static org.readout.FirstDossier.byText;
import static org.readout.FirstDossier.mayBeOnOrAfter;
import static org.readout.FirstDossier.mayBeOnOrBefore;
import static org.readout.FirstDossier.sorted;
import static org.readout.GraphQl.ask;
import static org.readout.GraphQl.variables;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.readout.Filtered;

@QuarkusTest
class ArticleApiTest {

    private final Filtered<ArticleInput> articles = new Filtered<>("articles", RECORD.articles(), ArticleInput::slug);

    @Test
    void an_article_is_read_with_its_outlet_and_what_it_carries() {
        JsonPath open =
                ask("article", Map.of("slug", "open-to-talks-2018-09-03")).setRootPath("data.article");
        assertEquals("Kremlin says Putin open to talks with Trump at upcoming events", open.getString("headline"));
        assertEquals(variables("slug", "amn", "kind", "WEBSITE", "stateRun", null), open.getMap("outlet"));
        assertEquals("2018-09-03", open.getString("publishedOn.edtf"));
        assertEquals(List.of(), open.getList("authors"));
        assertNull(open.get("url"));
        assertNull(open.get("republishes"));
        assertEquals(carriedBy("open-to-talks-2018-09-03"), Set.copyOf(open.getList("statements.nodes.slug")));
    }

    @Test
    void an_article_without_a_publisher_or_headline_has_null() {
        JsonPath suggested =
                ask("article", Map.of("slug", "paris-suggested-2018-10-23")).setRootPath("data.article");
        assertNull(suggested.get("outlet"));
        assertNull(suggested.get("headline"));
    }

    @Test
    void a_slug_that_nothing_has_finds_nothing() {
        assertNull(ask("article", Map.of("slug", "gazette")).get("data.article"));
    }

    @Test
    void by_outlets() {
        articles.finds(Map.of("outlets", List.of("cnn", "tass")), article -> "cnn".equals(article.outlet()));
    }

    @Test
    void from_a_day_on_takes_in_what_may_have_appeared_then() {
        articles.finds(
                Map.of("publishedFrom", "2018-09-03"), article -> mayBeOnOrAfter(article.publishedOn(), "2018-09-03"));
        articles.findsAll(Map.of("publishedFrom", "2018-06-30"));
    }

    @Test
    void up_to_a_day_takes_in_what_may_have_appeared_then() {
        articles.finds(
                Map.of("publishedTo", "2018-06-21"), article -> mayBeOnOrBefore(article.publishedOn(), "2018-06-21"));
    }

    @Test
    void fields_are_joined_by_and() {
        articles.finds(
                Map.of("outlets", List.of("cnn", "amn"), "publishedFrom", "2018-10-01", "publishedTo", "2018-12-01"),
                article -> "cnn".equals(article.outlet()));
    }

    @Test
    void an_empty_list_matches_nothing_and_an_empty_filter_everything() {
        articles.findsNothing(Map.of("outlets", List.of()));
        articles.findsAll(Map.of());
    }

    @Test
    void by_the_day_of_publication() {
        articles.orders(
                "PUBLISHED_ON", sorted(RECORD.articles(), byDate(ArticleInput::publishedOn), ArticleInput::slug));
    }

    @Test
    void by_headline_those_without_one_first() {
        articles.orders(
                "HEADLINE",
                sorted(
                        RECORD.articles(),
                        byText((ArticleInput article) -> article.headline() == null ? "" : article.headline()),
                        ArticleInput::slug));
    }

    private static Set<Object> carriedBy(String article) {
        return Set.copyOf(RECORD.statements().stream()
                .filter(statement -> statement.reports().stream()
                        .anyMatch(report -> report.article().equals(article)))
                .map(statement -> statement.slug())
                .toList());
    }
}
