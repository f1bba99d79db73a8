package org.readout.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.readout.GraphQl.answer;
import static org.readout.GraphQl.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NodeApiTest {

    private static final Set<String> ACTORS = Set.of("Leader", "Official", "Institution", "Outlet", "UnnamedSource");

    @ParameterizedTest
    @CsvSource({
        "countries[0].id, Country, code, AF",
        "topic.id, Topic, slug, syria",
        "leader.id, Leader, slug, donald-trump",
        "official.id, Official, slug, john-bolton",
        "institution.id, Institution, slug, kremlin",
        "outlet.id, Outlet, outletKind, NEWS_AGENCY",
        "unnamedSource.id, UnnamedSource, slug, two-diplomats",
        "event.id, Event, kind, COMMEMORATION",
        "meeting.id, Meeting, format, BILATERAL",
        "meeting.statusHistory[0].id, StatusChange, meeting.slug, paris-2018",
        "statement.id, Statement, form, QUOTATION",
        "article.id, Article, slug, paris-likely-2018-10-23"
    })
    void a_node_is_found_again_by_its_id(String path, String type, String field, String value) {
        String id = ask("ids").getString("data." + path);
        JsonPath node = ask("node", Map.of("id", id)).setRootPath("data.node");
        assertEquals(id, node.getString("id"));
        assertEquals(type, node.getString("__typename"));
        assertEquals(value, node.getString(field));
    }

    @Test
    void nodes_come_in_the_order_of_their_ids_with_null_for_each_that_is_not_there() {
        List<String> ids = ids();
        ids.add(1, sealed("Meeting", UUID.randomUUID().toString()));
        ids.add(ids.get(0));
        Collections.reverse(ids);

        List<Map<String, Object>> found = ask("nodes", Map.of("ids", ids)).getList("data.nodes");

        assertEquals(ids.size(), found.size());
        assertNull(found.remove(found.size() - 2));
        ids.remove(ids.size() - 2);
        assertEquals(ids, found.stream().map(node -> node.get("id")).toList());
    }

    @Test
    void no_ids_find_no_nodes() {
        assertEquals(List.of(), ask("nodes", Map.of("ids", List.of())).getList("data.nodes"));
    }

    @Test
    void a_hundred_nodes_are_found_at_once_and_no_more() {
        String id = ids().get(0);
        assertEquals(
                100,
                ask("nodes", Map.of("ids", Collections.nCopies(100, id)))
                        .getList("data.nodes")
                        .size());
        JsonPath refused = answer("nodes", Map.of("ids", Collections.nCopies(101, id)));
        assertEquals("At most 100 ids at once; these are 101.", refused.getString("errors[0].message"));
        assertEquals("BAD_USER_INPUT", refused.getString("errors[0].extensions.code"));
    }

    @ParameterizedTest
    @CsvSource({
        "Meeting, nobody",
        "Meeting, 00000000-0000-0000-0000-000000000000",
        "Country, ZZ",
        "Country, ''",
        "Nothing, 1",
        "MeetingEntity, 1",
        "meeting, 1",
        "Meeting, ''"
    })
    void an_id_that_nothing_has_finds_nothing(String type, String key) {
        assertNull(ask("node", Map.of("id", sealed(type, key))).get("data.node"));
    }

    @Test
    void a_key_under_another_type_finds_nothing() {
        List<String> types = List.of(
                "Country",
                "Topic",
                "Leader",
                "Official",
                "Institution",
                "Outlet",
                "UnnamedSource",
                "Event",
                "Meeting",
                "StatusChange",
                "Statement",
                "Article");
        for (String id : ids()) {
            NodeId known = new NodeId(id);
            List<String> foreign = types.stream()
                    .filter(type -> !type.equals(known.type()))
                    // an actor is found by its key whatever kind it is of, for that can be corrected
                    .filter(type -> !(ACTORS.contains(type) && ACTORS.contains(known.type())))
                    .map(type -> sealed(type, known.key()))
                    .toList();
            assertEquals(
                    Collections.nCopies(foreign.size(), null),
                    ask("nodes", Map.of("ids", foreign)).getList("data.nodes"),
                    known.type());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "Meeting:1", "!!!", "TWVldGluZw", "é", "null", "' or 1=1 --"})
    void what_this_server_never_gave_out_is_refused_without_a_word_of_its_inside(String id) {
        JsonPath refused = answer("node", Map.of("id", id));
        assertNull(refused.get("data.node"));
        String message = refused.getString("errors[0].message");
        for (String inside : List.of("Exception", "org.readout", "java.", "NodeId")) {
            assertFalse(message.contains(inside), message);
        }
    }

    private static List<String> ids() {
        JsonPath ids = ask("ids").setRootPath("data");
        return new ArrayList<>(Stream.concat(
                        Stream.of("FR").map(code -> sealed("Country", code)),
                        List.of(
                                        "topic",
                                        "leader",
                                        "official",
                                        "institution",
                                        "outlet",
                                        "unnamedSource",
                                        "event",
                                        "meeting",
                                        "meeting.statusHistory[0]",
                                        "statement",
                                        "article")
                                .stream()
                                .map(path -> ids.getString(path + ".id")))
                .toList());
    }

    private static String sealed(String type, String key) {
        return new NodeId(type, key).stringValueForSerialization();
    }
}
