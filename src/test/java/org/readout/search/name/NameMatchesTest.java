package org.readout.search.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.readout.JsonAnswer;
import org.readout.graphql.Endpoint;

@QuarkusTest
class NameMatchesTest {

    private static final String MATCHES = """
            query Matches($names: [NameQuery!]!, $limit: Int) {
              nameMatches(names: $names, limit: $limit) {
                name
                matches {
                  name exact likeness
                  node { ... on Actor { slug } ... on Meeting { slug } ... on Event { slug } ... on Topic { slug } }
                }
              }
            }
            """;

    @Test
    void each_name_has_what_goes_by_it_in_the_order_of_the_names() {
        JsonPath found = matches(Map.of(
                "names",
                List.of(
                        Map.of("name", "peskov"),
                        Map.of("name", "nothing of the kind, whatsoever"),
                        Map.of("name", "SYRIA", "kinds", List.of("TOPIC")),
                        Map.of("name", "paris-2018", "exactly", true))));

        assertEquals("Peskov", found.getString("data.nameMatches[0].matches[0].name"));
        assertEquals(true, found.get("data.nameMatches[0].matches[0].exact"));
        assertEquals("dmitry-peskov", found.getString("data.nameMatches[0].matches[0].node.slug"));
        assertEquals("SYRIA", found.getString("data.nameMatches[2].name"));
        assertEquals(List.of("syria"), found.getList("data.nameMatches[2].matches.node.slug"));
        assertEquals(List.of("paris-2018"), found.getList("data.nameMatches[3].matches.node.slug"));
    }

    @Test
    void the_likest_stand_first_and_of_those_alike_whoever_says_most() {
        JsonPath found = matches(Map.of("names", List.of(Map.of("name", "Trump and Putin")), "limit", 25));

        List<Float> likeness = found.getList("data.nameMatches[0].matches.likeness", Float.class);
        assertEquals(likeness.stream().sorted(Collections.reverseOrder()).toList(), likeness);
        assertTrue(likeness.size() > 5);
        assertEquals(
                1,
                matches(Map.of("names", List.of(Map.of("name", "Trump")), "limit", 1))
                        .getList("data.nameMatches[0].matches")
                        .size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Vladímir PUTIN | vladimir-putin
            President Putin | vladimir-putin
            Vladimir-Putin | vladimir-putin
            """)
    void exactly_means_a_whole_name_or_slug_whatever_its_case_and_accents(String name, String slug) {
        assertEquals(
                List.of(slug),
                matches(Map.of("names", List.of(Map.of("name", name, "exactly", true))))
                        .getList("data.nameMatches[0].matches.node.slug"));
    }

    @Test
    void what_only_begins_so_or_is_like_it_is_not_just_that() {
        assertEquals(
                List.of(),
                matches(Map.of("names", List.of(Map.of("name", "Vladimir", "exactly", true))))
                        .getList("data.nameMatches[0].matches"));
    }

    @Test
    void there_are_at_most_a_hundred_names_and_none_is_none() {
        assertEquals(List.of(), matches(Map.of("names", List.of())).getList("data.nameMatches"));
        assertEquals(
                "BAD_USER_INPUT",
                matches(Map.of("names", Collections.nCopies(101, Map.of("name", "Putin"))))
                        .getString("errors[0].extensions.code"));
        assertEquals(
                "BAD_USER_INPUT",
                matches(Map.of("names", List.of(Map.of("name", "Putin")), "limit", 26))
                        .getString("errors[0].extensions.code"));
    }

    private static JsonPath matches(Map<String, ?> variables) {
        return new JsonAnswer(Endpoint.ask(MATCHES, variables).body());
    }
}
