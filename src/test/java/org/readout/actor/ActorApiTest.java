package org.readout.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.FirstDossier.RECORD;
import static org.readout.GraphQl.answer;
import static org.readout.GraphQl.ask;
import static org.readout.GraphQl.variables;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.json.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.FirstDossier;
import org.readout.graphql.Endpoint;

@QuarkusTest
class ActorApiTest {

    @ParameterizedTest
    @CsvSource({
        "Yuri Ushakov, yuri-ushakov",
        "ushakov, yuri-ushakov",
        "USHAKOV, yuri-ushakov",
        "GARRETT MARKIS, garrett-marquis",
        "Garrett Marquis, garrett-marquis",
        "Pütin, vladimir-putin",
        "Vladimír Pùtin, vladimir-putin",
        "@potus, donald-trump",
        "radio free europe/radio liberty, rfe-rl",
        "THE KREMLIN AIDE, yuri-ushakov",
        "the cnn-wire, none",
        "'Trump’s aides, among them his advisers in the National Security Council', trump-aides",
        "'Trump''s aides, among them his advisers in the National Security Council', trump-aides",
        "A number of American media outlets (June 2018), american-media-outlets"
    })
    void an_actor_is_found_by_any_name_without_case_and_accents(String name, String slug) {
        String found = ask("actor", Map.of("name", name)).getString("data.actor.slug");
        assertEquals(slug, found == null ? "none" : found);
    }

    @Test
    void every_alias_of_the_record_finds_somebody_who_bears_it() {
        for (ActorInput actor : RECORD.actors()) {
            for (String alias : FirstDossier.listed(actor.aliases())) {
                List<String> known = ask("actor", Map.of("name", alias)).getList("data.actor.aliases");
                assertTrue(known.contains(alias), () -> alias + " finds " + known);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{slug: \"vladimir-putin\"}|vladimir-putin",
                "{name: \"Pütin\"}|vladimir-putin",
                "{slug: \"nobody\"}|none",
            })
    void an_actor_is_found_by_exactly_one_of_slug_and_name(String by, String slug) {
        String literal = Endpoint.json(Endpoint.ask("{ actor(by: " + by + ") { slug } }"))
                .encode();
        JsonObject value = new JsonObject(by.replaceFirst("(slug|name)", "\"$1\""));
        String variable = Endpoint.json(
                        Endpoint.ask("query ($by: ActorBy!) { actor(by: $by) { slug } }", Map.of("by", value.getMap())))
                .encode();
        String expected =
                "{\"data\":{\"actor\":" + (slug.equals("none") ? "null" : "{\"slug\":\"" + slug + "\"}") + "}}";

        assertEquals(expected, literal);
        assertEquals(expected, variable);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Put", "%", "_", "Vladimir  Putin", "nobody"})
    void a_part_of_a_name_is_no_name(String name) {
        assertNull(ask("actor", Map.of("name", name)).get("data.actor"));
    }

    @Test
    void an_actor_is_asked_for_by_slug_or_by_name() {
        for (Map<String, String> asked : List.of(
                Map.<String, String>of(), Map.of("slug", "rt", "name", "RT"), Map.of("slug", "rt", "name", "TASS"))) {
            JsonPath refused = answer("actor", asked);
            assertNull(refused.get("data.actor"));
            assertEquals("Give `slug` or `name`.", refused.getString("errors[0].message"));
            assertEquals("BAD_USER_INPUT", refused.getString("errors[0].extensions.code"));
            assertEquals(List.of("actor"), refused.getList("errors[0].path"));
        }
    }

    @Test
    void every_actor_is_served_as_the_dossier_has_it() {
        for (ActorInput actor : RECORD.actors()) {
            JsonPath served = ask("actor", Map.of("slug", actor.slug())).setRootPath("data.actor");
            assertEquals(actor.kind().name(), kind(served.getString("__typename")));
            assertEquals(actor.name(), served.getString("name"));
            assertEquals(FirstDossier.listed(actor.aliases()), served.getList("aliases"));
            assertEquals(actor.country(), served.get("country.code"));
            assertEquals(actor.wikidataId(), served.get("wikidataId"));
            assertEquals(actor.headcount(), served.get("headcount"));
            assertEquals(actor.outletKind() == null ? null : actor.outletKind().name(), served.get("kind"));
            assertEquals(actor.stateRun(), served.get("stateRun"));
        }
    }

    @Test
    void an_office_says_from_when_to_when_it_was_held() {
        JsonPath bolton = ask("actor", Map.of("slug", "john-bolton")).setRootPath("data.actor.offices[0]");
        assertEquals("National Security Advisor", bolton.getString("title"));
        assertEquals("ADVISER", bolton.getString("kind"));
        assertEquals("US", bolton.getString("country.code"));
        assertEquals("2018-04-09?", bolton.getString("heldFrom.edtf"));
        assertEquals("2019-09-10?", bolton.getString("heldUntil.edtf"));
        assertNull(ask("actor", Map.of("slug", "vladimir-putin")).get("data.actor.offices[0].heldUntil"));
        assertNull(ask("actor", Map.of("slug", "garrett-marquis")).get("data.actor.offices[0].heldFrom"));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-01-19, 0, 0",
        "2017-01-20, 1, 0",
        "2018-04-08, 1, 0",
        "2018-04-09, 1, 1",
        "2019-09-10, 1, 1",
        "2019-09-11, 1, 0",
        "2021-01-20, 1, 0",
        "2021-01-21, 0, 0"
    })
    void an_office_is_held_from_its_first_to_its_last_day(String day, int trump, int bolton) {
        JsonPath offices = ask("offices", Map.of("leader", "donald-trump", "official", "john-bolton", "asOf", day));
        assertEquals(trump, offices.getList("data.leader.offices").size());
        assertEquals(bolton, offices.getList("data.official.offices").size());
    }

    @Test
    void an_office_without_dates_may_be_held_on_any_day() {
        JsonPath offices =
                ask("offices", Map.of("leader", "vladimir-putin", "official", "garrett-marquis", "asOf", "1999-01-01"));
        assertEquals(List.of(), offices.getList("data.leader.offices"));
        assertEquals(1, offices.getList("data.official.offices").size());
    }

    @Test
    void without_a_day_all_offices_are_there() {
        JsonPath offices = ask("offices", variables("leader", "donald-trump", "official", "john-bolton", "asOf", null));
        assertEquals(1, offices.getList("data.leader.offices").size());
        assertEquals(1, offices.getList("data.official.offices").size());
    }

    @Test
    void a_leader_is_no_other_actor() {
        assertEquals(
                "donald-trump", ask("leader", Map.of("slug", "donald-trump")).get("data.leader.slug"));
        assertNull(ask("leader", Map.of("slug", "john-bolton")).get("data.leader"));
        assertNull(ask("leader", Map.of("slug", "nobody")).get("data.leader"));
    }

    @Test
    void countries_are_those_of_iso_3166_and_the_european_union_by_name() {
        JsonPath countries = ask("countries").setRootPath("data.countries");
        List<String> codes = countries.getList("code");
        List<String> names = countries.getList("name");
        assertEquals(250, codes.size());
        assertEquals(codes.size(), new HashSet<>(codes).size());
        assertTrue(codes.containsAll(List.of("US", "RU", "FR", "EU")));
        assertFalse(codes.contains("SU"));
        assertEquals("France", names.get(codes.indexOf("FR")));
        assertTrue(names.indexOf("Finland") < names.indexOf("France"));
    }

    private static String kind(String type) {
        return type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
