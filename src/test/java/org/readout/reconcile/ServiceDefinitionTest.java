package org.readout.reconcile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyOrNullString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sections 3 and 5 to 7 of the specification: the manifest, other origins, previews, suggestions and data extension. */
@QuarkusTest
class ServiceDefinitionTest {

    private static final List<String> ADDRESSES = List.of(
            "/reconcile",
            "/reconcile?queries=%7B%7D",
            "/reconcile/suggest/entity?prefix=Vlad",
            "/reconcile/suggest/type?prefix=A",
            "/reconcile/suggest/property?prefix=d",
            "/reconcile/properties?type=Actor",
            "/reconcile/preview?id=actors%2Fvladimir-putin",
            "/reconcile/nothing");

    @Test
    void the_manifest_is_given_to_whoever_asks_nothing() {
        String manifest =
                given().get("/reconcile").then().statusCode(200).extract().asString();

        SpecificationSchemas.check("manifest", manifest);
        JsonPath json = new JsonPath(manifest);
        assertEquals(List.of("0.2"), json.getList("versions"));
        assertEquals(Reconciliation.MOST_QUERIES, json.getInt("batchSize"));
        String space = json.getString("identifierSpace");
        given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(json.getString("view.url").replace("{{id}}", "actors%2Fvladimir-putin"))
                .then()
                .statusCode(302)
                .header("Location", space + "actors/vladimir-putin");
        given().get(space + "actors/vladimir-putin").then().statusCode(200);
        assertEquals(List.of("Actor", "Meeting", "Event", "Topic"), json.getList("defaultTypes.id"));
    }

    @Test
    void pages_of_all_origins_may_ask_at_every_address() {
        for (String address : ADDRESSES) {
            given().urlEncodingEnabled(false)
                    .header("Origin", "https://elsewhere.example")
                    .get(address)
                    .then()
                    .header("Access-Control-Allow-Origin", "*");
            given().urlEncodingEnabled(false)
                    .header("Origin", "https://elsewhere.example")
                    .header("Access-Control-Request-Method", "POST")
                    .header("Access-Control-Request-Headers", "authorization")
                    .options(address)
                    .then()
                    .statusCode(204)
                    .header("Access-Control-Allow-Methods", containsString("POST"))
                    .header("Access-Control-Allow-Headers", containsString("Authorization"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/reconcile?callback=jsonp.f",
                "/reconcile/suggest/type?prefix=A&callback=jsonp.f",
                "/reconcile?queries=%7B%7D&callback=jsonp.f"
            })
    void scripts_of_old_have_a_function_called(String address) {
        String script = given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .body(startsWith("/**/jsonp.f({"))
                .body(endsWith("});"))
                .extract()
                .asString();
        new JsonObject(script.substring("/**/jsonp.f(".length(), script.length() - 2));
    }

    @Test
    void and_nothing_else_is_written_before_it() {
        given().queryParam("callback", "alert(1);f")
                .get("/reconcile")
                .then()
                .statusCode(400)
                .contentType("application/json")
                .body("errors[0].message", containsString("callback"));
    }

    @Test
    void an_address_that_asks_both_or_a_body_that_is_no_form_is_refused() {
        given().queryParam("queries", "{}")
                .queryParam("extend", "{}")
                .get("/reconcile")
                .then()
                .statusCode(400);
        given().contentType("application/json")
                .body("{}")
                .post("/reconcile")
                .then()
                .statusCode(415);
        given().contentType("application/x-www-form-urlencoded")
                .body("queries=%zz")
                .post("/reconcile")
                .then()
                .statusCode(400);
        given().delete("/reconcile").then().statusCode(405).header("Allow", containsString("POST"));
        given().post("/reconcile/suggest/type").then().statusCode(405).header("Allow", "GET, HEAD");
    }

    @ParameterizedTest
    @CsvSource({
        "Vlad, actors/vladimir-putin",
        "Pu, actors/vladimir-putin",
        "vladimir putin, actors/vladimir-putin",
        "actors/vladimir-putin, actors/vladimir-putin",
        "Trump and Putin: one, meetings/helsinki-one-on-one-2018",
        "G20 su, events/g20-hamburg-2017"
    })
    void records_are_suggested_by_how_their_names_begin(String prefix, String id) {
        String answer = given().queryParam("prefix", prefix)
                .get("/reconcile/suggest/entity")
                .asString();

        SpecificationSchemas.check("suggest-entities-response", answer);
        assertTrue(new JsonPath(answer).getList("result.id").contains(id), answer);
    }

    @Test
    void a_cursor_goes_on_behind_the_suggestions_before() {
        List<String> first = suggested("Trump", 0);
        List<String> then = suggested("Trump", 10);

        assertEquals(10, first.size());
        assertTrue(then.size() > 1);
        assertTrue(then.stream().noneMatch(first::contains));
        assertEquals(then.get(1), suggested("Trump", 11).get(0));
        assertEquals(List.of(), suggested(" ", 0));
    }

    private static List<String> suggested(String prefix, int cursor) {
        return given().queryParam("prefix", prefix)
                .queryParam("cursor", cursor)
                .get("/reconcile/suggest/entity")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("result.id");
    }

    @Test
    void types_and_properties_are_suggested_by_names_and_identifiers() {
        String types = given().queryParam("prefix", "off")
                .get("/reconcile/suggest/type")
                .asString();
        SpecificationSchemas.check("suggest-types-response", types);
        assertEquals(List.of("Official"), new JsonPath(types).getList("result.id"));
        assertEquals("Actor", new JsonPath(types).getString("result[0].broader[0].id"));
        String properties = given().queryParam("prefix", "wiki")
                .get("/reconcile/suggest/property")
                .asString();
        SpecificationSchemas.check("suggest-properties-response", properties);
        assertEquals(List.of("wikidataId"), new JsonPath(properties).getList("result.id"));
        given().get("/reconcile/suggest/type").then().statusCode(400);
    }

    @Test
    void properties_of_a_type_are_proposed() {
        String all = given().queryParam("type", "Meeting")
                .get("/reconcile/properties")
                .asString();
        SpecificationSchemas.check("data-extension-property-proposal", all);
        assertTrue(new JsonPath(all).getList("properties.id").containsAll(List.of("date", "participant", "city")), all);
        assertTrue(!new JsonPath(all).getList("properties.id").contains("wikidataId"), all);
        given().queryParam("type", "Actor")
                .queryParam("limit", 2)
                .get("/reconcile/properties")
                .then()
                .body("limit", is(2))
                .body("properties.size()", is(2));
        given().queryParam("type", "Person").get("/reconcile/properties").then().statusCode(400);
    }

    @Test
    void values_of_properties_are_given_row_by_row() {
        JsonObject query = new JsonObject()
                .put(
                        "ids",
                        new JsonArray(
                                List.of("meetings/paris-2018", "actors/vladimir-putin", "actors/nobody", "Q7747")))
                .put(
                        "properties",
                        new JsonArray()
                                .add(new JsonObject().put("id", "date"))
                                .add(new JsonObject().put("id", "country"))
                                .add(new JsonObject()
                                        .put("id", "participant")
                                        .put("settings", new JsonObject().put("limit", "1")))
                                .add(new JsonObject().put("id", "wikidataId")));
        SpecificationSchemas.check("data-extension-query", query.encode());

        String answer =
                ServiceClient.extend(query).then().statusCode(200).extract().asString();

        SpecificationSchemas.check("data-extension-response", answer);
        JsonObject rows = new JsonObject(answer).getJsonObject("rows");
        assertEquals(new JsonObject("""
                        {"date": [{"str": "2018-11-11?"}], "country": [{"str": "France"}],
                         "participant": [{"id": "actors/donald-trump", "name": "Donald Trump"}], "wikidataId": []}"""), rows.getJsonObject("meetings/paris-2018"));
        assertEquals(
                "[{\"str\":\"Q7747\"}]",
                rows.getJsonObject("actors/vladimir-putin")
                        .getJsonArray("wikidataId")
                        .encode());
        assertEquals(
                "[]",
                rows.getJsonObject("actors/nobody").getJsonArray("country").encode());
        assertEquals("[]", rows.getJsonObject("Q7747").getJsonArray("country").encode());
        JsonArray meta = new JsonObject(answer).getJsonArray("meta");
        assertEquals("Actor", meta.getJsonObject(2).getJsonObject("type").getString("id"));
        assertEquals("Date", meta.getJsonObject(0).getString("name"));
    }

    @Test
    void what_is_no_extension_is_refused() {
        ServiceClient.extend(new JsonObject("{\"ids\": [], \"properties\": [{\"id\": \"born\"}]}"))
                .then()
                .statusCode(400)
                .body("errors[0].message", containsString("`extend.properties[0].id` is one of"));
        JsonArray many = new JsonArray();
        for (int i = 0; i <= 100; i++) {
            many.add("actors/a" + i);
        }
        ServiceClient.extend(new JsonObject().put("ids", many).put("properties", new JsonArray()))
                .then()
                .statusCode(413);
    }

    @Test
    void a_preview_is_a_page_for_frames_of_all_sites() {
        given().queryParam("id", "meetings/paris-2018")
                .get("/reconcile/preview")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header("Content-Security-Policy", containsString("frame-ancestors *"))
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Frame-Options", nullValue())
                .body(containsString("<h1>Trump and Putin: meeting at the Armistice centenary in Paris</h1>"))
                .body(containsString("<dt>Participant</dt><dd>Donald Trump, Vladimir Putin</dd>"))
                .body(containsString("/meetings/paris-2018\""))
                .body(not(emptyOrNullString()));
        given().queryParam("id", "actors/nobody")
                .get("/reconcile/preview")
                .then()
                .statusCode(404);
        given().queryParam("id", "../etc").get("/reconcile/preview").then().statusCode(404);
        given().get("/reconcile/preview").then().statusCode(400);
    }

    @Test
    void what_did_not_change_is_not_sent_again() {
        String tag = given().get("/reconcile").header("ETag");
        given().header("If-None-Match", tag).get("/reconcile").then().statusCode(304);
        given().get("/reconcile/suggest/type?prefix=A").then().header("Vary", containsString("Accept-Encoding"));
    }

    @Test
    void crawlers_leave_it_alone() {
        given().get("/robots.txt").then().body(containsString("Disallow: /reconcile\n"));
    }

    @Test
    void all_types_of_a_suggestion_are_named() {
        given().queryParam("prefix", "Vladimir")
                .get("/reconcile/suggest/entity")
                .then()
                .body("result[0].notable.id", hasItems("Leader", "Actor"));
    }
}
