package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.readout.platform.database.ServerProcess;

/** Days by every way in and out, where neither the server nor the database is in UTC. */
class DaysIT {

    /** Where nobody lived through 30 December 2011. */
    private static final String APIA = "Pacific/Apia";

    /** The ends of the calendar, the days that the Gregorian reform left out, and those about Apia's. */
    private static final List<String> DAYS = List.of(
            "0001-01-01",
            "0200-02-28",
            "1582-10-04",
            "1582-10-05",
            "1582-10-10",
            "1582-10-14",
            "1582-10-15",
            "1892-07-04",
            "2011-12-29",
            "2011-12-30",
            "2011-12-31",
            "9999-12-31");

    private static final String EVENT = """
            query ($slug: String!) { event(slug: $slug) { startsOn { earliest latest edtf } endsOn { earliest latest edtf } } }
            """;
    private static final String EVENTS_OF_A_DAY = """
            query ($day: Date!) { events(filter: { from: $day, to: $day }) { nodes { slug } } }
            """;
    private static final String PAGE = """
            query ($after: String) { events(first: 5, after: $after) { nodes { slug } pageInfo { hasNextPage endCursor } } }
            """;
    private static final String LEADER = """
            query ($day: Date!) { leaders(filter: { inOfficeOn: $day }) { nodes { slug offices { heldFrom { earliest latest } } } } }
            """;
    private static final String STATEMENT = """
            { statement(slug: "word") { saidOn { earliest latest } } }
            """;
    private static final String STATUS = """
            query ($is: MeetingStatus!) { meetings(filter: { statuses: [$is] }) { nodes { slug status } } }
            """;

    private static final String STORED_EVENTS = """
            select slug || ' ' || starts_on_earliest || ' ' || starts_on_latest
              || ' ' || ends_on_earliest
            from event order by slug""";
    private static final String STORED_OFFICES = """
            select a.slug || ' ' || o.held_from_earliest || ' ' || o.held_until_latest
            from office o join actor a on a.id = o.actor_id order by a.slug""";

    @RegisterExtension
    static final CommandDatabases DATABASES = new CommandDatabases();

    @TempDir
    Path folder;

    @Test
    void a_day_is_the_same_by_mutation_query_filter_export_and_import() throws Exception {
        Path exported = folder.resolve("exported.ndjson");
        String recorded = database("recorded", APIA);
        try (ServerProcess server =
                ServerProcess.launch(environment(recorded, APIA)).started()) {
            server.awaitReady(true);
            Caller editor = new Caller(server.port());
            recordAll(editor);
            for (String day : DAYS) {
                assertIsRead(editor, day);
                assertIsCorrected(recorded, editor, day);
            }
            assertEquals(DAYS.stream().map(day -> "on-" + day).toList(), pages(editor));
        }
        assertIsStored(recorded);
        export(recorded, exported);

        String imported = database("imported", APIA);
        CommandProcess run = CommandProcess.launch(environment(imported, APIA), null, "import", exported.toString());
        assertEquals(0, run.status(), run.said());
        assertIsStored(imported);
        Path again = folder.resolve("again.ndjson");
        export(imported, again);
        assertEquals(Files.readString(exported), Files.readString(again));
    }

    @Test
    void today_is_the_day_of_utc() throws Exception {
        // Of these two, one always has another date than UTC.
        String elsewhere = LocalTime.now(ZoneOffset.UTC).getHour() < 12 ? "Etc/GMT+12" : "Pacific/Kiritimati";
        try (ServerProcess server = ServerProcess.launch(environment(database("today", elsewhere), elsewhere))
                .started()) {
            server.awaitReady(true);
            Caller editor = new Caller(server.port());
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            write(editor, "record-actor", Map.of("slug", "ann", "name", "Ann", "kind", "LEADER", "country", "US"));
            write(editor, "record-meeting", meeting());
            write(editor, "record-status-change", status("FLOATED", today.minusDays(1)));
            write(editor, "record-status-change", status("PROPOSED", today));
            write(editor, "record-status-change", status("AGREED", today.plusDays(1)));
            JsonArray proposed = ask(editor, STATUS, Map.of("is", "PROPOSED"))
                    .getJsonObject("meetings")
                    .getJsonArray("nodes");
            assertTrue(LocalDate.now(ZoneOffset.UTC).equals(today), "midnight passed meanwhile; run it again");
            assertEquals("[{\"slug\":\"talks\",\"status\":\"PROPOSED\"}]", proposed.encode());
        }
    }

    private static void recordAll(Caller editor) {
        for (String day : DAYS) {
            Map<String, String> date = Map.of("edtf", day);
            write(
                    editor,
                    "record-event",
                    Map.of("slug", "on-" + day, "name", "E", "kind", "SUMMIT", "startsOn", date, "endsOn", date));
            Map<String, Object> office = Map.of(
                    "title",
                    "President",
                    "kind",
                    "HEAD_OF_STATE",
                    "country",
                    "US",
                    "heldFrom",
                    date,
                    "heldUntil",
                    date);
            write(
                    editor,
                    "record-actor",
                    Map.of(
                            "slug",
                            "in-" + day,
                            "name",
                            "A",
                            "kind",
                            "LEADER",
                            "country",
                            "US",
                            "offices",
                            List.of(office)));
        }
        write(editor, "record-article", Map.of("slug", "news", "publishedOn", Map.of("edtf", "1582-10-10")));
        write(editor, "record-statement", statement("2018-11"));
    }

    private static void assertIsRead(Caller reader, String day) {
        JsonObject date = new JsonObject().put("earliest", day).put("latest", day);
        JsonObject event = ask(reader, EVENT, Map.of("slug", "on-" + day)).getJsonObject("event");
        JsonObject written = date.copy().put("edtf", day);
        assertEquals(new JsonObject().put("startsOn", written).put("endsOn", written), event);
        assertEquals(
                "{\"events\":{\"nodes\":[{\"slug\":\"on-" + day + "\"}]}}",
                ask(reader, EVENTS_OF_A_DAY, Map.of("day", day)).encode());
        assertEquals(
                "{\"leaders\":{\"nodes\":[{\"slug\":\"in-" + day + "\",\"offices\":[{\"heldFrom\":" + date.encode()
                        + "}]}]}}",
                ask(reader, LEADER, Map.of("day", day)).encode());
    }

    /** All events by pages, whose cursors have days in them. */
    private static List<String> pages(Caller reader) {
        List<String> slugs = new ArrayList<>();
        Map<String, String> after = Map.of();
        JsonObject page;
        do {
            page = ask(reader, PAGE, after).getJsonObject("events");
            page.getJsonArray("nodes").forEach(node -> slugs.add(((JsonObject) node).getString("slug")));
            after = Map.of("after", page.getJsonObject("pageInfo").getString("endCursor"));
        } while (page.getJsonObject("pageInfo").getBoolean("hasNextPage"));
        return slugs;
    }

    private static void assertIsCorrected(String database, Caller editor, String day) throws SQLException {
        Caller.Answer corrected = editor.ask(
                GraphQl.text("correct-statement"), Map.of("input", statement(day), "reason", "The day is printed."));
        assertTrue(corrected.isWhole(), () -> corrected.body().encode());
        assertEquals(
                "{\"statement\":{\"saidOn\":{\"earliest\":\"" + day + "\",\"latest\":\"" + day + "\"}}}",
                ask(editor, STATEMENT, Map.of()).encode());
        assertEquals(List.of(day), DATABASES.texts(database, "select said_on_latest::text from statement"));
    }

    private static void export(String database, Path file) throws IOException {
        CommandProcess run = CommandProcess.launch(
                environment(database, APIA), null, "export", "--format", "ndjson", "-o", file.toString());
        assertEquals(0, run.status(), run.said());
    }

    private static void assertIsStored(String database) throws SQLException {
        assertEquals(
                DAYS.stream()
                        .map(day -> "on-" + day + " " + day + " " + day + " " + day)
                        .toList(),
                DATABASES.texts(database, STORED_EVENTS));
        assertEquals(
                DAYS.stream().map(day -> "in-" + day + " " + day + " " + day).toList(),
                DATABASES.texts(database, STORED_OFFICES));
        assertEquals(List.of("1582-10-10"), DATABASES.texts(database, "select published_earliest::text from article"));
    }

    private static Map<String, Object> statement(String day) {
        return Map.of(
                "slug", "word",
                "speaker", "in-2011-12-30",
                "form", "PARAPHRASE",
                "summary", "Words.",
                "saidOn", Map.of("edtf", day),
                "reports", List.of(Map.of("article", "news")));
    }

    private static Map<String, Object> meeting() {
        return Map.of(
                "slug", "talks",
                "title", "Talks",
                "format", "BILATERAL",
                "participants", List.of(Map.of("actor", "ann")));
    }

    private static Map<String, Object> status(String status, LocalDate day) {
        return Map.of(
                "meeting",
                "talks",
                "status",
                status,
                "date",
                Map.of("edtf", day.toString()),
                "assertedBy",
                List.of("ann"));
    }

    private static void write(Caller editor, String document, Map<String, ?> input) {
        ask(editor, GraphQl.text(document), Map.of("input", input));
    }

    private static JsonObject ask(Caller caller, String query, Map<String, ?> variables) {
        Caller.Answer answer = caller.ask(query, variables);
        assertTrue(answer.isWhole(), () -> answer.body().encode());
        return answer.body().getJsonObject("data");
    }

    /** In a time zone, and with dates that are written in another order than ISO 8601's. */
    private static String database(String name, String zone) throws SQLException {
        DATABASES.createEmpty(name);
        DATABASES.execute(name, "alter database " + name + " set timezone to '" + zone + "'");
        DATABASES.execute(name, "alter database " + name + " set datestyle to 'SQL, DMY'");
        return name;
    }

    private static Map<String, String> environment(String database, String zone) {
        Map<String, String> environment = new HashMap<>(DATABASES.environment(database));
        environment.putAll(Caller.trust());
        environment.put("TZ", zone);
        return environment;
    }
}
