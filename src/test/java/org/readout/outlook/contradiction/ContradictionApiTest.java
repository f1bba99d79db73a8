package org.readout.outlook.contradiction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.FirstDossier.RECORD;
import static org.readout.GraphQl.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.Pages;
import org.readout.actor.ActorInput;
import org.readout.statement.input.StatementInput;

/** Contradictions over all meetings, of actors and of statements, and what filters make of them. */
@QuarkusTest
class ContradictionApiTest {

    private static final String EVER = "9999-12-31";

    private List<Found> all;

    @BeforeEach
    void read() {
        JsonPath answer = ask("all-contradictions").setRootPath("data.contradictions");
        all = answer.<Map<String, Object>>getList("nodes").stream()
                .map(Found::new)
                .toList();
        assertEquals(all.size(), answer.getInt("totalCount"));
        assertTrue(all.size() > 20, () -> all.size() + " in all");
    }

    @Test
    void the_earlier_was_made_before_the_later_and_the_list_runs_by_the_later() {
        for (Found one : all) {
            assertTrue(one.day("earlier", "latest").compareTo(one.day("later", "latest")) <= 0, one::id);
        }
        List<String> days = all.stream().map(one -> one.day("later", "latest")).toList();
        assertEquals(days.stream().sorted().toList(), days);
    }

    @Test
    void each_is_found_by_its_id() {
        List<String> ids = ids(one -> true);
        assertEquals(ids, ask("nodes", Map.of("ids", ids)).<String>getList("data.nodes.id"));
    }

    @Test
    void those_of_a_meeting_are_those_on_it_that_had_arisen_by_the_day() {
        for (String day : List.of("2018-10-23", "2018-11-05", EVER)) {
            assertEquals(
                    all.stream()
                            .filter(one -> "paris-2018".equals(one.meeting()))
                            .filter(one -> one.day("later", "latest").compareTo(day) <= 0)
                            .count(),
                    new Pages("meeting-contradictions", Map.of("asOf", day))
                            .cursors()
                            .size(),
                    day);
        }
    }

    @Test
    void those_of_an_actor_are_those_that_it_spoke_in_or_was_spoken_for() {
        int some = 0;
        for (ActorInput actor : RECORD.actors()) {
            List<String> own = ids(one -> one.parties().contains(actor.slug()));
            assertEquals(own, new Pages("actor-contradictions", Map.of("slug", actor.slug())).slugs(), actor.slug());
            some += own.isEmpty() ? 0 : 1;
        }
        assertTrue(some > 5, some + " have any");
    }

    @Test
    void those_of_a_statement_are_those_that_it_is_part_of() {
        for (String slug : List.of("trump-probably-not-paris-2018-11-05", "peskov-certainly-meet-paris-2018-11-06")) {
            assertEquals(
                    all.stream().filter(one -> one.statements().contains(slug)).count(),
                    new Pages("statement-contradictions", Map.of("slug", slug))
                            .cursors()
                            .size(),
                    slug);
        }
    }

    @Test
    void statements_are_found_by_whether_they_stand_in_one() {
        Set<String> contradicted = new TreeSet<>();
        all.forEach(one -> contradicted.addAll(one.statements()));
        Set<String> others = new TreeSet<>(
                RECORD.statements().stream().map(StatementInput::slug).toList());
        others.removeAll(contradicted);

        assertEquals(contradicted, statements(true));
        assertEquals(others, statements(false));
    }

    @Test
    void filters_find_those_that_meet_all_of_their_fields() {
        finds(Map.of("kinds", List.of("REVERSAL")), one -> one.kind().equals("REVERSAL"));
        finds(Map.of("kinds", List.of("REVERSAL", "BETWEEN_SOURCES")), one -> Set.of("REVERSAL", "BETWEEN_SOURCES")
                .contains(one.kind()));
        finds(Map.of("kinds", List.of("BETWEEN_SOURCES")), one -> one.kind().equals("BETWEEN_SOURCES"));
        finds(Map.of("bases", List.of("EDITORIAL")), one -> one.text("basis").equals("EDITORIAL"));
        finds(Map.of("bases", List.of("LIKELIHOOD")), one -> one.text("basis").equals("LIKELIHOOD"));
        finds(Map.of("speakers", List.of("donald-trump")), one -> one.speakers().contains("donald-trump"));
        finds(
                Map.of("speakers", List.of("dmitry-peskov", "yuri-ushakov")),
                one -> one.speakers().contains("dmitry-peskov")
                        || one.speakers().contains("yuri-ushakov"));
        finds(Map.of("countries", List.of("RU")), one -> one.sides().contains("RU"));
        finds(Map.of("meetings", List.of("paris-2018")), one -> "paris-2018".equals(one.meeting()));
        finds(Map.of("from", "2018-11-05"), one -> one.day("later", "latest").compareTo("2018-11-05") >= 0);
        finds(Map.of("to", "2018-10-23"), one -> one.day("later", "latest").compareTo("2018-10-23") <= 0);
        finds(
                Map.of("speakers", List.of("donald-trump"), "kinds", List.of("REVERSAL"), "from", "2018-11-05"),
                one -> one.speakers().contains("donald-trump")
                        && one.kind().equals("REVERSAL")
                        && one.day("later", "latest").compareTo("2018-11-05") >= 0);
    }

    @Test
    void nothing_is_found_by_an_empty_list_or_by_what_no_likelihood_shows() {
        assertEquals(List.of(), new Pages("contradictions", Map.of("filter", Map.of("kinds", List.of()))).slugs());
        assertEquals(List.of(), new Pages("contradictions", Map.of("filter", Map.of("bases", List.of()))).slugs());
        assertEquals(
                List.of(),
                new Pages(
                                "contradictions",
                                Map.of(
                                        "filter",
                                        Map.of("kinds", List.of("BETWEEN_SOURCES"), "bases", List.of("LIKELIHOOD"))))
                        .slugs());
    }

    /** In its order, as pages and as a count, of the record and of an actor. */
    private void finds(Map<String, ?> filter, Predicate<Found> condition) {
        List<String> expected = ids(condition);
        assertFalse(expected.isEmpty() || expected.size() == all.size(), () -> filter + " shows nothing: " + expected);
        Pages pages = new Pages("contradictions", Map.of("filter", filter));
        assertEquals(expected, pages.slugs(), filter::toString);
        assertEquals(expected.size(), pages.page("first", 1).getInt("totalCount"), filter::toString);
        assertEquals(
                ids(condition.and(one -> one.parties().contains("donald-trump"))),
                new Pages("actor-contradictions", Map.of("slug", "donald-trump", "filter", filter)).slugs(),
                filter::toString);
    }

    private List<String> ids(Predicate<Found> condition) {
        return all.stream().filter(condition).map(Found::id).toList();
    }

    private static Set<String> statements(boolean contradicted) {
        return new TreeSet<>(new Pages("statements", Map.of("filter", Map.of("contradicted", contradicted))).slugs());
    }

    /** One as it was answered. */
    private record Found(Map<String, Object> node) {

        String id() {
            return text("id");
        }

        String kind() {
            return text("kind");
        }

        String text(String field) {
            return (String) node.get(field);
        }

        String meeting() {
            Map<String, Object> meeting = part(node, "meeting");
            return meeting == null ? null : (String) meeting.get("slug");
        }

        String day(String statement, String end) {
            return (String) part(part(node, statement), "saidOn").get(end);
        }

        List<String> statements() {
            return said().map(statement -> (String) statement.get("slug")).toList();
        }

        List<String> speakers() {
            return said().map(statement -> (String) part(statement, "speaker").get("slug"))
                    .toList();
        }

        /** Speakers and those on whose behalf they spoke. */
        Set<String> parties() {
            Set<String> parties = new TreeSet<>(speakers());
            said().map(statement -> part(statement, "onBehalfOf"))
                    .filter(Objects::nonNull)
                    .forEach(actor -> parties.add((String) actor.get("slug")));
            return parties;
        }

        List<String> sides() {
            return said().map(statement -> part(statement, "speaker"))
                    .filter(speaker -> !speaker.get("__typename").equals("Outlet"))
                    .map(speaker -> part(speaker, "country"))
                    .filter(Objects::nonNull)
                    .map(country -> (String) country.get("code"))
                    .toList();
        }

        private Stream<Map<String, Object>> said() {
            return Stream.of("earlier", "later").map(name -> part(node, name));
        }

        @SuppressWarnings("unchecked")
        private static Map<String, Object> part(Map<String, Object> of, String name) {
            return (Map<String, Object>) of.get(name);
        }
    }
}
