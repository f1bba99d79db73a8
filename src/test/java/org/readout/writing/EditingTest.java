package org.readout.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.Drafts.with;
import static org.readout.Editors.refused;
import static org.readout.Editors.write;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.ForEditors;
import org.readout.GraphQl;
import org.readout.Signer;
import org.readout.graphql.TestDatabase;

@QuarkusTest
@TestProfile(ForEditors.class)
class EditingTest {

    private static final String STATUS_CHANGES = """
            insert into status_change (id, meeting_id, status, date_edtf, date_earliest, date_latest)
            select gen_random_uuid(), m.id, 'FLOATED', '2018-10-01', '2018-10-01', '2018-10-01'
            from meeting m, generate_series(1, 1000) where m.slug = ?
            """;
    private static final String CONVEYED = """
            with outermost as (
              select s.*, r.article_id from statement s join report r on r.statement_id = s.id and r.ordinal = 0 where s.slug = ?
            ),
            said as (
              insert into statement (
                id, slug, speaker_id, form, summary, channel, said_on_edtf, said_on_earliest, said_on_latest
              )
              select gen_random_uuid(), s.slug || '-' || n, s.speaker_id, 'PARAPHRASE', s.summary, s.channel, s.said_on_edtf,
                s.said_on_earliest, s.said_on_latest
              from outermost s, generate_series(1, 1000) n
              returning id
            )
            insert into report (id, statement_id, ordinal, article_id, conveyed_by_id)
            select gen_random_uuid(), said.id, 0, outermost.article_id, outermost.id
            from said, outermost
            """;

    private static final String LONE_SURROGATE = "half of a pair: \ud83d.";

    @ParameterizedTest
    @MethodSource("org.readout.Drafts#documents")
    void what_is_recorded_twice_is_there_once(String document) {
        Map<String, Object> input = Map.of("input", draft(document));

        JsonPath first = write(document, input);
        JsonPath second = write(document, input);

        assertTrue(first.getBoolean(field(document) + ".created"));
        assertFalse(second.getBoolean(field(document) + ".created"));
        assertEquals(ids(first), ids(second));
    }

    /** Others have a contradiction between the same two statements by now, perhaps. */
    private static Map<String, Object> draft(String document) {
        if (!document.equals("record-contradiction")) {
            return Drafts.all().get(document);
        }
        return Editors.contradictionOfItsOwn();
    }

    @ParameterizedTest
    @CsvSource({
        "record-actor, name, Somebody else",
        "record-event, name, Another summit",
        "record-meeting, title, Another meeting",
        "record-article, headline, Another headline",
        "record-statement, summary, It may not be.",
    })
    void other_content_under_a_slug_is_a_conflict_that_names_the_fields(String document, String field, String other) {
        Map<String, Object> draft = Drafts.all().get(document);
        write(document, Map.of("input", draft));

        JsonPath answer = Editors.answer(Signer.TRUSTED.editor(), document, Map.of("input", with(draft, field, other)));

        assertEquals("CONFLICT", answer.getString("errors[0].extensions.code"));
        assertEquals(List.of(field), answer.getList("errors[0].extensions.fields"));
        assertEquals(List.of(field(document)), answer.getList("errors[0].path"));
    }

    @Test
    void what_nothing_is_called_is_refused_where_it_stands() {
        Map<String, Object> draft = Drafts.statement(slug("refers"));

        assertEquals(
                "BAD_USER_INPUT input.reports[0].article",
                refused("record-statement", input(draft, "reports", List.of(Drafts.report("no-such-article")))));
        assertEquals("BAD_USER_INPUT input.speaker", refused("record-statement", input(draft, "speaker", "nobody")));
        assertEquals(
                "BAD_USER_INPUT input.topics[1]",
                refused("record-statement", input(draft, "topics", List.of("syria", "no-such-topic"))));
        assertEquals(
                "BAD_USER_INPUT input.country",
                refused("record-actor", input(Drafts.actor(slug("a")), "country", "QQ")));
        assertNull(GraphQl.ask("statement", Map.of("slug", draft.get("slug"))).get("data.statement"));
    }

    @Test
    void what_breaks_a_rule_is_refused_where_it_stands() {
        Map<String, Object> statement = Drafts.statement(slug("rule"));
        Map<String, Object> event = Drafts.event(slug("rule"));

        assertEquals("BAD_USER_INPUT input.slug", refused("record-statement", input(statement, "slug", "Not A Slug")));
        assertEquals("BAD_USER_INPUT input.summary", refused("record-statement", input(statement, "summary", " ")));
        assertEquals(
                "BAD_USER_INPUT input.reports", refused("record-statement", input(statement, "reports", List.of())));
        assertEquals(
                "BAD_USER_INPUT input.saidOn",
                refused("record-statement", input(statement, "saidOn", Map.of("edtf", "2018-13-01"))));
        assertEquals(
                "BAD_USER_INPUT input.reports[1]",
                refused(
                        "record-statement",
                        input(
                                statement,
                                "reports",
                                List.of(
                                        Drafts.report("paris-likely-2018-10-23"),
                                        Drafts.report("paris-likely-2018-10-23")))));
        assertEquals(
                "BAD_USER_INPUT input.attendees[1]",
                refused("record-event", input(event, "attendees", List.of("donald-trump", "donald-trump"))));
        assertEquals(
                "BAD_USER_INPUT input.endsOn", refused("record-event", input(event, "endsOn", Map.of("edtf", "2018"))));
    }

    @Test
    void what_only_the_database_refuses_is_no_fault_of_the_server_and_not_told_in_its_words() throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            connection.createStatement().execute("""
                    alter table actor add constraint nobody_is_nemo check (name <> 'Nemo')
                    """);
        }
        JsonPath answer = Editors.answer(
                Signer.TRUSTED.editor(), "record-actor", input(Drafts.actor(slug("nemo")), "name", "Nemo"));

        assertEquals("BAD_USER_INPUT", answer.getString("errors[0].extensions.code"));
        assertEquals(
                "The record cannot hold this; the log of the server says why.", answer.getString("errors[0].message"));
    }

    @Test
    void what_a_whole_list_has_no_room_for_is_refused_where_it_stands() throws SQLException {
        String meeting = slug("full");
        write("record-meeting", Map.of("input", Drafts.meeting(meeting)));
        assertEquals(1000, changed(STATUS_CHANGES, meeting));
        assertEquals(
                "BAD_USER_INPUT input.meeting",
                refused("record-status-change", input(Drafts.statusChange("One more."), "meeting", meeting)));

        String statement = slug("full");
        write("record-statement", Map.of("input", Drafts.statement(statement)));
        assertEquals(1000, changed(CONVEYED, statement));
        assertEquals(
                "BAD_USER_INPUT input.conveyedBy",
                refused("record-statement", input(Drafts.statement(slug("more")), "conveyedBy", statement)));

        assertEquals(1, changed("update statement set revision = 999, state = 'CORRECTED' where slug = ?", statement));
        Map<String, Object> corrected = input(Drafts.statement(statement), "summary", "Once more.");
        assertEquals("BAD_USER_INPUT input.slug", refused("correct-statement", with(corrected, "reason", "So.")));
        write("retract-statement", Map.of("slug", statement, "reason", "So."));
    }

    private static int changed(String insert, String slug) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                PreparedStatement fill = connection.prepareStatement(insert)) {
            fill.setString(1, slug);
            return fill.executeUpdate();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a NUL: \0.", LONE_SURROGATE})
    void what_is_no_text_is_refused_where_it_stands(String words) {
        Map<String, Object> draft = Drafts.statement(slug("text"));

        assertEquals("BAD_USER_INPUT input.summary", refused("record-statement", input(draft, "summary", words)));
        assertEquals(
                "BAD_USER_INPUT input.reports[0].quotations[0]",
                refused(
                        "record-statement",
                        input(
                                draft,
                                "reports",
                                List.of(with(
                                        Drafts.report("paris-likely-2018-10-23"), "quotations", List.of(words))))));
        assertEquals("BAD_USER_INPUT slug", refused("retract-statement", Map.of("slug", words, "reason", "A reason.")));
        write("record-statement", Map.of("input", draft));
        assertEquals(
                "BAD_USER_INPUT reason",
                refused("retract-statement", Map.of("slug", draft.get("slug"), "reason", words)));
    }

    @Test
    void the_statement_comes_back_with_all_that_was_written() {
        JsonPath answer = write("record-statement", Map.of("input", Drafts.statement(slug("whole"))));

        assertEquals(
                List.of("It may be,", "he’d said"),
                answer.getList("recordStatement.statement.reports.nodes[0].quotations"));
        assertEquals("tass", answer.getString("recordStatement.statement.reports.nodes[0].relays[0].actor.slug"));
        assertEquals("CURRENT", answer.getString("recordStatement.statement.state"));
    }

    private static Map<String, Object> input(Map<String, Object> draft, String field, Object value) {
        return Map.of("input", with(draft, field, value));
    }

    /** The field of a mutation's document, as recordActor of record-actor. */
    static String field(String document) {
        StringBuilder field = new StringBuilder();
        for (String word : document.split("-")) {
            field.append(field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return field.toString();
    }

    private static String ids(JsonPath answer) {
        return answer.getMap("").values().stream()
                .map(Object::toString)
                .toList()
                .toString()
                .replaceAll(".*id=([^,}]+).*", "$1");
    }
}
