package org.readout.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.GraphQl;

/** Addresses and dates of articles as editors copy and hear them. */
@QuarkusTest
@TestProfile(ForEditors.class)
class ArticleAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTPS://My_News.Example.org/a?b#c",
                "https://müller.de/später",
                "https://xn--mller-kva.de",
                "http://[2001:db8::1]:8080/"
            })
    void an_address_is_given_back_as_it_was_written(String url) {
        String slug = Drafts.slug("address");
        record(slug, url, "2018-11-11");
        assertEquals(url, article(slug).getString("data.article.url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://editor:word@example.org/", "https://xn--a/", "https://example.org/[1]"})
    void what_is_no_address_is_refused_at_its_place(String url) {
        assertEquals(
                "BAD_USER_INPUT input.url",
                Editors.refused("record-article", Map.of("input", draft(Drafts.slug("address"), url, "2018-11-11"))));
    }

    @ParameterizedTest
    @CsvSource({
        "2018-23,            SEASON,   2018-09-01, 2018-11-30, autumn 2018",
        "2018-24,            SEASON,   2018-12-01, 2019-02-28, winter 2018–19",
        "2018/2018-03,       INTERVAL, 2018-01-01, 2018-03-31, between 1 January 2018 and 31 March 2018",
        "2018-11/2018-11-05, INTERVAL, 2018-11-01, 2018-11-05, between 1 November 2018 and 5 November 2018"
    })
    void a_date_has_its_precision_its_days_and_its_label(
            String edtf, String precision, String earliest, String latest, String label) {
        String slug = Drafts.slug("season");
        record(slug, "https://example.org", edtf);
        assertEquals(
                Map.of("edtf", edtf, "precision", precision, "earliest", earliest, "latest", latest, "label", label),
                article(slug).getMap("data.article.publishedOn"));
    }

    private static void record(String slug, String url, String edtf) {
        Editors.write("record-article", Map.of("input", draft(slug, url, edtf)));
    }

    private static Map<String, Object> draft(String slug, String url, String edtf) {
        Map<String, Object> article = new HashMap<>(Drafts.article(slug));
        article.put("url", url);
        article.put("publishedOn", Map.of("edtf", edtf));
        return article;
    }

    private static JsonPath article(String slug) {
        return GraphQl.ask("article-address", Map.of("slug", slug));
    }
}
