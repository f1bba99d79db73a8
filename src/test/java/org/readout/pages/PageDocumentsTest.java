package org.readout.pages;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.get;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What holds for the document of each view. */
@QuarkusTest
class PageDocumentsTest {

    /** The first line of a request has 8,192 bytes, and browsers and proxies want some of them. */
    private static final int LONGEST_LINK = 7_000;

    @Inject
    @All
    List<View<?>> views;

    @Inject
    PageDocuments documents;

    @Inject
    ObjectMapper json;

    @Test
    void each_runs_without_errors_and_its_answer_is_read_whole() {
        ObjectMapper strict = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_MISSING_EXTERNAL_TYPE_ID_PROPERTY);
        forEach(page -> {
            JsonObject answer = answer(page);
            assertNull(answer.getValue("errors"), answer::encodePrettily);
            Object found = strict.readValue(
                    answer.getJsonObject("data").encode(), page.view().type());
            assertTrue(subject(page.view(), found), "the record has it");
        });
    }

    @Test
    void each_asks_for_what_its_records_hold_and_for_nothing_else() {
        DocumentMirror.compare(json, views, documents);
    }

    @Test
    void each_page_opens_its_document_in_graphiql_by_a_link_that_servers_take() {
        forEach(page -> {
            // what others embed has the words alone
            if (page.view().forms().containsKey(Form.HTML)
                    && !page.view().path().endsWith("/embed")) {
                Element link = Jsoup.parse(
                                get(page.address(), "Accept", "text/html").body())
                        .selectFirst("a[href^=/q/graphql-ui/?query=]");
                String address = link == null ? "" : link.attr("href");
                assertTrue(address.length() < LONGEST_LINK, () -> address.length() + " characters");
                Map<String, String> parameters = parameters(address);
                assertEquals(documents.text(page.view().document()), parameters.get("query"));
                assertEquals(
                        new JsonObject(page.view().variables(page.request())),
                        new JsonObject(parameters.get("variables")));
            }
        });
    }

    private JsonObject answer(SamplePage page) {
        JsonObject body = new JsonObject()
                .put("query", documents.text(page.view().document()))
                .put("variables", page.view().variables(page.request()));
        return new JsonObject(given().contentType("application/json")
                .body(body.encode())
                .post("/graphql")
                .asString());
    }

    @SuppressWarnings("unchecked")
    private static <D> boolean subject(View<D> view, Object found) {
        return view.subject((D) found).isPresent();
    }

    private static Map<String, String> parameters(String address) {
        Map<String, String> parameters = new HashMap<>();
        for (String parameter : address.substring(address.indexOf('?') + 1).split("&")) {
            String[] parts = parameter.split("=", 2);
            parameters.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return parameters;
    }

    private void forEach(Check check) {
        assertAll(SamplePage.of(views).stream().map(page -> () -> {
            try {
                check.look(page);
            } catch (Exception | AssertionError failure) {
                throw new AssertionError(page + ": " + failure.getMessage(), failure);
            }
        }));
    }

    private interface Check {

        void look(SamplePage page) throws Exception;
    }
}
