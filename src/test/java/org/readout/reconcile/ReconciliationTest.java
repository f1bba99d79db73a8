package org.readout.reconcile;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.reconcile.ServiceClient.candidates;
import static org.readout.reconcile.ServiceClient.ids;
import static org.readout.reconcile.ServiceClient.property;
import static org.readout.reconcile.ServiceClient.queries;
import static org.readout.reconcile.ServiceClient.results;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.GraphQl;

/** Section 4 of the specification: queries and what they are answered with. */
@QuarkusTest
class ReconciliationTest {

    @ParameterizedTest
    @CsvSource({
        "Vladimir Putin, actors/vladimir-putin",
        "VLADIMIR PUTIN, actors/vladimir-putin",
        "'Putin, Vladimir', actors/vladimir-putin",
        "President Putin, actors/vladimir-putin",
        "@POTUS, actors/donald-trump",
        "Garrett Markis, actors/garrett-marquis",
        "Trump and Putin: one-on-one in Helsinki, meetings/helsinki-one-on-one-2018",
        "'Helsinki summit, 2018', events/helsinki-summit-2018",
        "Syria, topics/syria",
        "actors/vladimir-putin, actors/vladimir-putin",
        "meetings/paris-2018, meetings/paris-2018",
        "vladimir-putin, actors/vladimir-putin"
    })
    void a_name_an_alias_or_an_identifier_finds_its_record_and_no_other_is_a_match(String name, String id) {
        List<JsonObject> found = candidates(name);

        assertEquals(id, found.get(0).getString("id"));
        assertTrue(found.get(0).getBoolean("match"));
        assertEquals(100, found.get(0).getDouble("score"));
        assertFalse(found.stream().skip(1).anyMatch(one -> one.getBoolean("match")));
    }

    @ParameterizedTest
    @CsvSource({
        "Vladimir Poutine, actors/vladimir-putin",
        "Ushakow, actors/yuri-ushakov",
        "Jon Bolten, actors/john-bolton",
        "Sara Sandars, actors/sarah-sanders",
        "Trump-Putin meeting in Paris, meetings/paris-2018",
        "G20 Buenos Aires, events/g20-buenos-aires-2018"
    })
    void a_misprint_finds_its_record_and_is_for_people_to_confirm(String name, String id) {
        List<JsonObject> found = candidates(name);

        assertTrue(ids(found).contains(id), () -> ids(found).toString());
        assertFalse(found.stream().anyMatch(one -> one.getBoolean("match")));
        assertTrue(found.get(0).getDouble("score") < 100);
    }

    @Test
    void candidates_stand_by_falling_score_and_say_of_what_it_is_made() {
        List<JsonObject> found =
                candidates(new JsonObject().put("query", "Helsinki").put("limit", 4));

        assertEquals(4, found.size());
        for (int i = 1; i < found.size(); i++) {
            assertTrue(found.get(i - 1).getDouble("score") >= found.get(i).getDouble("score"));
        }
        JsonObject first = found.get(0);
        assertFalse(first.getString("description").isBlank());
        assertEquals(
                List.of("name_likeness", "name_exact"),
                ServiceClient.objects(first.getJsonArray("features")).stream()
                        .map(feature -> feature.getString("id"))
                        .toList());
    }

    @Test
    void a_type_holds_all_candidates_and_a_broader_one_holds_those_of_the_narrower() {
        assertEquals(List.of(), candidates("Vladimir Putin", "Outlet"));
        assertEquals(
                "actors/vladimir-putin",
                candidates("Vladimir Putin", "Leader").get(0).getString("id"));
        JsonObject found = candidates("Vladimir Putin", "Actor").get(0);
        assertEquals("actors/vladimir-putin", found.getString("id"));
        assertEquals(
                List.of("Leader", "Actor"),
                ServiceClient.objects(found.getJsonArray("type")).stream()
                        .map(type -> type.getString("id"))
                        .toList());
    }

    @Test
    void several_types_are_alternatives_but_for_those_who_want_all() {
        JsonObject query = new JsonObject()
                .put("query", "Vladimir Putin")
                .put("type", new JsonArray(List.of("Actor", "Leader", "Outlet")));

        assertTrue(ids(candidates(query)).contains("actors/vladimir-putin"));
        assertEquals(List.of(), candidates(query.copy().put("type_strict", "all")));
        assertTrue(ids(candidates(query.copy()
                        .put("type", new JsonArray(List.of("Actor", "Leader")))
                        .put("type_strict", "all")))
                .contains("actors/vladimir-putin"));
    }

    @Test
    void properties_tell_namesakes_apart() {
        List<JsonObject> byName = candidates("Trump and Putin", "Meeting");
        List<JsonObject> byDay =
                candidates("Trump and Putin", "Meeting", property("date", "2018-11-11"), property("city", "Paris"));

        assertFalse(byName.get(0).getString("id").equals("meetings/paris-2018"), () -> ids(byName)
                .toString());
        assertEquals("meetings/paris-2018", byDay.get(0).getString("id"));
        assertTrue(byDay.get(0).getDouble("score") > byDay.get(1).getDouble("score"));
    }

    @ParameterizedTest
    @CsvSource({
        "country, RU, true",
        "country, Russia, true",
        "country, US, false",
        "wikidataId, Q7747, true",
        "wikidataId, Q22686, false",
        "date, 2018-11-11, true"
    })
    void what_a_property_says_against_a_name_keeps_it_from_being_a_match(String pid, String value, boolean match) {
        JsonObject found = candidates("Vladimir Putin", "Actor", property(pid, value)).stream()
                .filter(one -> one.getString("id").equals("actors/vladimir-putin"))
                .findFirst()
                .orElseThrow();

        assertEquals(match, found.getBoolean("match"));
        assertEquals(match, found.getDouble("score") == 100);
    }

    @Test
    void a_value_may_be_one_of_several_or_a_record_that_was_matched() {
        JsonObject putin = new JsonObject().put("id", "actors/vladimir-putin").put("name", "Putin");
        List<JsonObject> found = candidates(
                "Bolton", "Meeting", property("participant", new JsonArray(List.of("Nobody of that name", putin))));

        assertEquals("meetings/bolton-putin-moscow-2018", found.get(0).getString("id"));
    }

    @Test
    void without_a_name_a_property_that_is_one_finds_records_and_any_other_finds_none() {
        JsonObject query = new JsonObject();

        assertEquals(
                "actors/garrett-marquis",
                candidates(query.copy().put("properties", new JsonArray(List.of(property("alias", "Garrett Markis")))))
                        .get(0)
                        .getString("id"));
        assertEquals(
                List.of(),
                candidates(query.copy().put("properties", new JsonArray(List.of(property("country", "RU"))))));
    }

    @Test
    void each_query_of_a_batch_has_its_own_result_and_a_batch_takes_as_many_statements_as_one_query() {
        JsonObject batch = new JsonObject();
        for (int i = 0; i < Reconciliation.MOST_QUERIES; i++) {
            batch.put(
                    "q" + i,
                    new JsonObject()
                            .put(
                                    "query",
                                    i % 2 == 0
                                            ? "Vladimir Putin"
                                            : "Trump and Putin: meeting at the G20 in Buenos Aires")
                            .put("limit", 1));
        }
        JsonObject two = new JsonObject().put("q0", batch.getValue("q0")).put("q1", batch.getValue("q1"));
        results(two);
        int few = statements(two);

        assertEquals(few, statements(batch));
        JsonObject results = results(batch);
        assertEquals(batch.fieldNames(), results.fieldNames());
        assertEquals(
                "meetings/buenos-aires-2018",
                results.getJsonObject("q49")
                        .getJsonArray("result")
                        .getJsonObject(0)
                        .getString("id"));
    }

    private static int statements(JsonObject batch) {
        return GraphQl.statementsDuring(() -> results(batch));
    }

    @Test
    void an_empty_batch_has_an_empty_result() {
        assertEquals(new JsonObject(), results(new JsonObject()));
    }

    @Test
    void batches_are_asked_in_an_address_too() {
        RestAssured.given()
                .queryParam("queries", "{\"q0\":{\"query\":\"Vladimir Putin\"}}")
                .get("/reconcile")
                .then()
                .statusCode(200)
                .body("q0.result[0].id", is("actors/vladimir-putin"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [] | `queries` is a JSON object
            {"q0": | `queries` is a JSON object
            {"q0": "Putin"} | `q0` is an object
            {"q0": {}} | `q0.query`
            {"q0": {"query": " "}} | `q0.query`
            {"q0": {"query": 7}} | `q0.query` is a text
            {"q0": {"query": "Putin", "limit": 0}} | `q0.limit` is at least 1
            {"q0": {"query": "Putin", "type": "Person"}} | `q0.type` is one of Actor,
            {"q0": {"query": "Putin", "type_strict": "maybe"}} | `q0.type_strict`
            {"q0": {"query": "Putin", "properties": [{"v": "RU"}]}} | `q0.properties[0].pid`
            {"q0": {"query": "Putin", "properties": [{"pid": "born", "v": "1952"}]}} | `q0.properties[0].pid` is one of name,
            """)
    void what_is_no_batch_is_refused_with_what_is_wrong(String batch, String message) {
        queries(batch)
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", "*")
                .body("errors[0].message", containsString(message))
                .body("errors[0].extensions.code", is("BAD_USER_INPUT"))
                .body(not(containsString("Exception")));
    }

    @Test
    void a_batch_that_is_too_large_is_refused() {
        JsonObject batch = new JsonObject();
        for (int i = 0; i <= Reconciliation.MOST_QUERIES; i++) {
            batch.put("q" + i, new JsonObject().put("query", "Putin"));
        }
        queries(batch.encode()).then().statusCode(413).body("errors[0].message", containsString("at most 50"));
        queries("x".repeat(1_100_000)).then().statusCode(413);
    }

    @Test
    void a_cell_that_is_no_name_finds_nothing() {
        assertEquals(List.of(), candidates("—"));
        assertEquals(List.of(), candidates("\u0001\u0000 \ud800"));
        assertEquals(List.of(), candidates("zxqj ".repeat(400)));
    }
}
