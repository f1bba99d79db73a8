package org.readout.journal;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.Caller;
import org.readout.Drafts;
import org.readout.GraphQl;
import org.readout.SocketClient;
import org.readout.platform.database.BackedUpDatabase;
import org.readout.platform.database.ServerProcess;

/** A record is lost and restored, by a dump and by a base backup with the log since, and what was written after it is undone. */
class RestoreIT {

    private static final String RECORD = "readout";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** What reads what a restored database could lack: search documents, kept reasoning, counts, the journal. */
    private static final String ANSWERS = """
            {
              search(query: "Putin Paris", first: 20) { totalCount edges { node { __typename } } }
              actors { totalCount }
              disputes: meetings(filter: { disputed: true }) { nodes { slug status outlook { sides { likelihood status } } } }
              contradictions { totalCount nodes { kind basis } }
              changes(last: 3) { totalCount nodes { cursor kind at by label } }
            }
            """;

    @TempDir
    Path folder;

    private BackedUpDatabase database;
    private ServerProcess server;
    private Caller editor;

    private void start(BackedUpDatabase started) throws Exception {
        database = started;
        database.value("postgres", "create database " + RECORD);
        server = serve(RECORD);
        editor = new Caller(server.port());
        write(3);
    }

    @AfterEach
    void stop() {
        Stream.of(server, database).filter(one -> one != null).forEach(RestoreIT::close);
    }

    @Test
    void a_dump_that_is_restored_answers_as_the_record_did_and_followers_of_what_is_undone_are_told() throws Exception {
        Optional<BackedUpDatabase> dumped = BackedUpDatabase.thatDumps(folder);
        assumeTrue(dumped.isPresent(), "There is no pg_dump here: install postgresql with its client.");
        start(dumped.get());
        JsonObject answers = answers(server);
        List<String> export = export(server);
        String kept = last(answers);
        database.dumpAndRestore(RECORD, "restored");
        database.value("restored", "select journal_restored()");
        write(2);
        String undone = last(answers(server));

        try (ServerProcess other = serve("restored")) {
            assertEquals(answers.encodePrettily(), answers(other).encodePrettily());
            assertEquals(export, export(other));
            for (int i = 0; i < 3; i++) {
                record(new Caller(other.port()));
            }
            assertTold(other, undone);
            try (Follower follower = Follower.at(other.port(), kept, null)) {
                assertEquals(3, follower.take(3).size());
            }
            assertFalse(other.output().contains("ERROR"), other.output());
        }
    }

    @Test
    void a_record_that_is_set_back_to_a_moment_answers_as_it_did_then_under_a_running_server_too() throws Exception {
        start(BackedUpDatabase.in(folder));
        database.backUp();
        write(2);
        JsonObject answers = answers(server);
        List<String> export = export(server);
        String kept = last(answers);
        String moment = database.value(RECORD, "select clock_timestamp()");
        try (Follower follower = Follower.at(server.port(), kept, null)) {
            write(2);
            assertEquals(2, follower.take(2).size());
            String undone = last(answers(server));
            assertNotEquals(kept, undone);

            database.restore(moment);
            database.value(RECORD, "select journal_restored()");

            assertEquals("BAD_USER_INPUT", SocketClient.code(follower.next()));
            server.awaitReady(true);
            assertEquals(answers.encodePrettily(), answers(server).encodePrettily());
            assertEquals(export, export(server));
            write(3);
            assertTold(server, undone);
            try (Follower again = Follower.at(server.port(), kept, null)) {
                assertEquals(3, again.take(3).size());
            }
        }
    }

    /** Though as much was written since as was undone, and more. */
    private static void assertTold(ServerProcess by, String undone) throws InterruptedException {
        try (Follower follower = Follower.at(by.port(), undone, null)) {
            assertEquals("BAD_USER_INPUT", SocketClient.code(follower.next()));
        }
    }

    private ServerProcess serve(String name) throws IOException {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.putAll(database.address(name));
        settings.put("READOUT_FIRST_RECORD_LOAD", "true");
        ServerProcess started = ServerProcess.launch(settings).started();
        started.awaitReady(true);
        return started;
    }

    private void write(int count) {
        IntStream.range(0, count).forEach(i -> record(editor));
    }

    private static void record(Caller by) {
        Map<String, Object> statement = Drafts.statement(Drafts.slug("written"));
        await().atMost(ofSeconds(30)).until(() -> by.ask(GraphQl.text("record-statement"), Map.of("input", statement))
                .isWhole());
    }

    private static JsonObject answers(ServerProcess of) {
        Caller.Answer answer = new Caller(of.port()).ask(ANSWERS, Map.of());
        assertTrue(answer.isWhole(), () -> answer.body().encodePrettily());
        return answer.body();
    }

    private static String last(JsonObject answers) {
        JsonArray changes =
                answers.getJsonObject("data").getJsonObject("changes").getJsonArray("nodes");
        return changes.getJsonObject(changes.size() - 1).getString("cursor");
    }

    /** The whole record, and what of it is worked out for tables. */
    private static List<String> export(ServerProcess of) throws IOException, InterruptedException {
        return List.of(
                new String(get(of, "statements.csv"), StandardCharsets.UTF_8), unzipped(get(of, "record.ndjson.gz")));
    }

    private static byte[] get(ServerProcess of, String file) throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:" + of.port() + "/exports/" + file);
        HttpResponse<byte[]> response =
                HTTP.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray());
        assertEquals(200, response.statusCode());
        return response.body();
    }

    private static String unzipped(byte[] bytes) throws IOException {
        try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
