package org.readout.pages.statement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;
import static org.readout.Editors.write;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.ForEditors;
import org.readout.Signer;

@QuarkusTest
@TestProfile(ForEditors.class)
class EditedPageTest {

    @Test
    void a_retracted_statement_says_so_and_why() {
        String slug = slug("retracted");
        write("record-statement", Map.of("input", Drafts.statement(slug)));
        write("retract-statement", Map.of("slug", slug, "reason", "He never <said> it."));

        for (String address : List.of("/statements/" + slug, "/statements/" + slug + "/embed")) {
            given().accept("text/html")
                    .get(address)
                    .then()
                    .statusCode(410)
                    .body(containsString("This statement was retracted."));
        }
        Document page = page("/statements/" + slug, 410);
        assertTrue(page.selectFirst(".notice").text().contains(Signer.EDITOR + " withdrew it on "));
        assertTrue(page.selectFirst(".notice").text().endsWith(": “He never <said> it.”"));
        assertEquals(
                List.of("2 retracted", "1 recorded"),
                page.select("section[aria-labelledby=revisions] tbody tr").stream()
                        .map(row -> row.child(0).text() + " " + row.child(1).text())
                        .toList());
    }

    @Test
    void an_article_tells_what_it_prints_again_and_who_prints_it_again() {
        String original = slug("original");
        String copy = slug("copy");
        write("record-article", Map.of("input", Drafts.article(original)));
        write(
                "record-article",
                Map.of("input", with(Drafts.article(copy), "republishes", original, "url", "https://example.org/b")));

        assertEquals(
                "/articles/" + original,
                page("/articles/" + copy, 200)
                        .selectFirst("dl a[href^=/articles/]")
                        .attr("href"));
        assertEquals(
                List.of("/articles/" + copy),
                page("/articles/" + original, 200)
                        .select("section[aria-labelledby=again] a[href^=/articles/]")
                        .eachAttr("href"));
    }

    private static Document page(String address, int status) {
        return Jsoup.parse(given().accept("text/html")
                .get(address)
                .then()
                .statusCode(status)
                .extract()
                .asString());
    }
}
