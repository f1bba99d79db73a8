package org.readout.graphql.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.errors;
import static org.readout.graphql.Endpoint.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.graphql.TestDatabase;

/** A server whose database has values that a newer one has written, and that it does not know itself. */
@QuarkusTest
@TestProfile(OneAtATime.class)
class UnknownEnumValuesTest {

    private static final String OF_HELSINKI = "(select id from meeting where slug = 'helsinki-2018')";

    private static final String NEWER = "_FROM_A_NEWER_SERVER";

    /** Without triggers. */
    private static final String AS_IT_IS = "set session_replication_role = replica";

    private static Set<String> closed;

    private final Deque<String> undo = new ArrayDeque<>();

    @BeforeEach
    void the_columns_with_closed_lists_are_known() throws SQLException {
        if (closed == null) {
            closed = closed();
        }
    }

    /** Which rows of a column, and the field of `odd` that shows them; what `even` asks stays readable. */
    static Stream<Arguments> columns() {
        return Stream.of(
                Arguments.of(
                        "actor.kind", "slug = 'yuri-ushakov'", "odd: actor(slug: \"yuri-ushakov\") { slug }", "odd"),
                Arguments.of(
                        "actor.outlet_kind",
                        "slug = 'tass'",
                        "odd: actor(slug: \"tass\") { slug ... on Outlet { kind } }",
                        "odd/kind"),
                Arguments.of(
                        "office.kind",
                        "actor_id = (select id from actor where slug = 'john-bolton')",
                        "odd: actor(slug: \"john-bolton\") { ... on Official { offices { title kind } } }",
                        "odd/offices/0/kind"),
                Arguments.of(
                        "event.kind",
                        "slug = 'bolton-moscow-2018-06'",
                        "odd: event(slug: \"bolton-moscow-2018-06\") { slug kind }",
                        "odd/kind"),
                Arguments.of(
                        "meeting.format",
                        "slug = 'singapore-2018'",
                        "odd: meeting(slug: \"singapore-2018\") { slug format }",
                        "odd/format"),
                Arguments.of(
                        "meeting.planned_bound",
                        "slug = 'hamburg-2017'",
                        "odd: meeting(slug: \"hamburg-2017\") { slug plannedDuration { minutes bound } }",
                        "odd/plannedDuration/bound"),
                Arguments.of(
                        "meeting.actual_bound",
                        "slug = 'da-nang-2017'",
                        "odd: meeting(slug: \"da-nang-2017\") { slug actualDuration { minutes bound } }",
                        "odd/actualDuration/bound"),
                Arguments.of(
                        "participation.role",
                        "meeting_id = " + OF_HELSINKI
                                + " and actor_id = (select id from actor where slug = 'donald-trump')",
                        "odd: meeting(slug: \"helsinki-2018\") { participants { actor { slug } role } }",
                        "odd/participants/0/role"),
                Arguments.of(
                        "statement.form",
                        "slug = 'peskov-certainly-meet-paris-2018-11-06'",
                        "odd: statement(slug: \"peskov-certainly-meet-paris-2018-11-06\") { slug form }",
                        "odd/form"),
                Arguments.of(
                        "statement.channel",
                        "slug = 'trump-probably-not-paris-2018-11-05'",
                        "odd: statement(slug: \"trump-probably-not-paris-2018-11-05\") { slug channel }",
                        "odd/channel"),
                Arguments.of(
                        "position.attitude",
                        "statement_id = (select id from statement where slug = 'trump-administration-sources-july-meeting-2018-06')",
                        "odd: statement(slug: \"trump-administration-sources-july-meeting-2018-06\") { positions { meeting { slug } attitude } }",
                        "odd/positions/0/attitude"),
                Arguments.of(
                        "position.likelihood",
                        "meeting_id = (select id from meeting where slug = 'buenos-aires-2018')",
                        "odd: meeting(slug: \"buenos-aires-2018\") { outlook { sides { likelihood } } }",
                        "odd/outlook"),
                Arguments.of(
                        "position.wording_by",
                        "statement_id = (select id from statement where slug = 'peskov-certainly-meet-paris-2018-11-06')",
                        "odd: statement(slug: \"peskov-certainly-meet-paris-2018-11-06\") { positions { wording wordingBy } }",
                        "odd/positions/0/wordingBy"),
                Arguments.of(
                        "status_change.status",
                        "meeting_id = " + OF_HELSINKI,
                        "odd: meeting(slug: \"helsinki-2018\") { status }",
                        "odd/status"),
                Arguments.of(
                        "contradiction.kind",
                        "id = (select record_id from journal where record_type = 'CONTRADICTION' order by position limit 1)",
                        "odd: changes(first: 1, filter: {types: [CONTRADICTION]}) { nodes { node { id ... on Contradiction { kind } } } }",
                        "odd/nodes/0/node/kind"),
                Arguments.of(
                        "search_document.kind",
                        "record_id = (select id from event where slug = 'cleveland-rally-2018')",
                        "odd: search(query: \"cleveland\") { nodes { __typename } }",
                        "odd"),
                Arguments.of(
                        "journal.kind",
                        "position = 1",
                        "odd: changes(first: 1) { nodes { cursor kind } }",
                        "odd/nodes/0/kind"),
                Arguments.of(
                        "journal.record_type",
                        "position = 2",
                        "odd: changes(first: 2) { nodes { cursor node { id } } }",
                        "odd/nodes/1/node"));
    }

    @ParameterizedTest
    @MethodSource("columns")
    void a_value_that_the_server_does_not_know_is_an_error_of_its_field_and_of_nothing_else(
            String column, String rows, String odd, String path) throws SQLException {
        write(column, rows);
        List<String> logged = new ArrayList<>();
        Handler handler = remember(logged);
        Logger.getLogger("").addHandler(handler);
        try {
            // with errors, graphql-java has the last word, whether there is a plan or not
            for (int i = 0; i < 3; i++) {
                String alone = "query Odd { " + odd + " }";
                HttpResponse<String> answer = ask(alone);
                assertEquals(1, errors(answer).size(), answer::body);
                JsonObject error = errors(answer).getJsonObject(0);
                assertEquals(
                        "INTERNAL_SERVER_ERROR",
                        error.getJsonObject("extensions").getString("code"));
                assertEquals(
                        path,
                        error.getJsonArray("path").stream()
                                .map(Object::toString)
                                .collect(Collectors.joining("/")));
            }
        } finally {
            Logger.getLogger("").removeHandler(handler);
        }
        assertEquals(3, logged.size());
        assertTrue(logged.get(0).contains("Operation Odd failed at /" + path.split("/")[0]), logged::toString);
        assertTrue(logged.get(0).contains(NEWER + "'"), logged::toString);
    }

    @Test
    void other_rows_of_its_level_and_other_fields_of_its_row_are_read() throws SQLException {
        write("event.kind", "slug = 'bolton-moscow-2018-10'");
        write("actor.kind", "slug = 'rt'");
        write("status_change.status", "meeting_id = (select id from meeting where slug = 'washington-2018')");

        assertNull(errorsOf("{ events(first: 100) { nodes { slug name } } }"));
        assertNull(errorsOf("{ meetings(first: 100) { nodes { slug event { slug } } } }"));
        assertNull(errorsOf(
                "{ articles(first: 100) { nodes { slug } } statements(first: 100) { nodes { slug summary } } }"));
        HttpResponse<String> siblings = ask("{ odd: event(slug: \"bolton-moscow-2018-10\") { kind }"
                + " even: event(slug: \"g20-hamburg-2017\") { kind } rt: actor(slug: \"rt\") { slug }"
                + " tass: actor(slug: \"afp\") { slug } }");
        JsonObject data = json(siblings).getJsonObject("data");
        assertEquals(2, errors(siblings).size(), siblings::body);
        assertNull(data.getValue("odd"));
        assertNull(data.getValue("rt"));
        assertNotNull(data.getValue("even"));
        assertNotNull(data.getValue("tass"));
        HttpResponse<String> level = ask("{ meetings(first: 100) { nodes { slug status } } }");
        assertTrue(errors(level).size() >= 1, level::body);
        assertTrue(
                json(level).getJsonObject("data").getJsonObject("meetings").getJsonArray("nodes").stream()
                        .map(JsonObject.class::cast)
                        .anyMatch(meeting -> "HELD".equals(meeting.getString("status"))),
                level::body);
    }

    @Test
    void every_column_that_is_a_closed_list_was_tried() {
        Set<String> tried = columns().map(one -> (String) one.get()[0]).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(tried, closed);
    }

    private static Object errorsOf(String query) {
        return json(ask(query)).getValue("errors");
    }

    private void write(String column, String rows) throws SQLException {
        String table = column.split("\\.")[0];
        String name = column.split("\\.")[1];
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            Map<String, String> rules = new LinkedHashMap<>();
            ResultSet found = statement.executeQuery("""
                    select conname, pg_get_constraintdef(oid)
                    from pg_constraint
                    where contype = 'c' and conrelid = '"%s"'::regclass
                    """.formatted(table));
            while (found.next()) {
                rules.put(found.getString(1), found.getString(2));
            }
            for (String rule : rules.keySet()) {
                statement.execute("alter table \"%s\" drop constraint %s".formatted(table, rule));
            }
            rules.forEach((rule, definition) ->
                    undo.push("alter table \"%s\" add constraint %s %s".formatted(table, rule, definition)));
            statement.execute(AS_IT_IS);
            int changed = statement.executeUpdate(
                    "update \"%s\" set %s = %s || '%s' where %s".formatted(table, name, name, NEWER, rows));
            undo.push("update \"%s\" set %s = replace(%s, '%s', '') where %s like '%%%s'"
                    .formatted(table, name, name, NEWER, name, NEWER));
            assertTrue(changed > 0, column);
        }
    }

    /** Other tests may use the same database. */
    @AfterEach
    void the_record_is_what_it_was() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(AS_IT_IS);
            while (!undo.isEmpty()) {
                statement.execute(undo.pop());
            }
        }
    }

    private static Set<String> closed() throws SQLException {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            ResultSet found = statement.executeQuery("""
                    select c.relname || '.' || a.attname
                    from pg_constraint r
                    join pg_class c on c.oid = r.conrelid
                    join pg_attribute a on a.attrelid = r.conrelid and a.attnum = r.conkey[1]
                    where r.contype = 'c' and array_length(r.conkey, 1) = 1 and pg_get_constraintdef(r.oid) like '%ANY%ARRAY%'
                      -- no field reads a state: it goes by what the journal says last
                      and a.attname <> 'state'
                    """);
            Set<String> columns = new TreeSet<>();
            while (found.next()) {
                columns.add(found.getString(1));
            }
            return columns;
        }
    }

    private static Handler remember(List<String> logged) {
        return new Handler() {
            @Override
            public void publish(LogRecord record) {
                String line = new PatternFormatter("%s").format(ExtLogRecord.wrap(record)) + ": " + record.getThrown();
                if (line.startsWith("Operation Odd failed")) {
                    logged.add(line);
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
    }
}
