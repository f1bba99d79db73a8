package org.readout.writing.transaction;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.body;
import static org.readout.graphql.Endpoint.code;
import static org.readout.graphql.Endpoint.errors;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.postAsync;
import static org.readout.graphql.Endpoint.raw;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.Hurried;
import org.readout.Signer;
import org.readout.graphql.TestDatabase;

/** Mutations on a server that gives each request three seconds. */
@QuarkusTest
@TestProfile(Hurried.class)
class MutationDeadlineTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final String HEAD = "select position from journal_head for update";
    /** Documents for search are made at commit. */
    private static final String COMMITS = "lock table search_document in exclusive mode";

    private static final String RECORD = "mutation($a: ActorInput!) { recordActor(input: $a) { created } }";
    private static final String RECORD_TWO =
            "mutation($a: ActorInput!, $b: ActorInput!) { a: recordActor(input: $a) { created } b: recordActor(input: $b) { created } }";

    private final String slug = Drafts.slug("hurried");
    private final Map<String, Object> input = Map.of("a", Drafts.actor(slug));

    /** The first mutations of a server may take longer than that, on a busy machine. */
    @BeforeEach
    void the_server_is_warm() {
        await().atMost(LONG)
                .until(() ->
                        record(Map.of("a", Drafts.actor(Drafts.slug("warm")))).statusCode() == 200);
    }

    @AfterEach
    void the_server_writes_on() {
        await().atMost(LONG).until(() -> TestDatabase.statementsUnderWay() == 0);
        Stream.of("once", "again")
                .forEach(time -> assertEquals(200, record(input).statusCode()));
        assertTrue(isRecorded(slug));
    }

    @Test
    void an_editor_whose_turn_does_not_come_in_time_is_told_and_nothing_is_recorded() throws Exception {
        whileHolding(HEAD, held -> {
            HttpResponse<String> answer = record(input);

            assertEquals(504, answer.statusCode());
            assertEquals("TIMEOUT", code(answer));
            assertEquals("The answer took longer than 3000 ms. Nothing of it was recorded.", message(answer));
            nothingRuns();
        });
        assertFalse(isRecorded(slug));
    }

    @Test
    void an_editor_who_leaves_while_he_waits_for_his_turn_leaves_nothing_running_and_nothing_recorded()
            throws Exception {
        whileHolding(HEAD, held -> {
            Socket editor = raw(posted());
            oneRuns();
            editor.close();
            nothingRuns();
        });
        assertFalse(isRecorded(slug));
    }

    @Test
    void an_editor_whose_commit_is_under_way_when_his_time_is_up_is_told_that_nobody_knows() throws Exception {
        whileHolding(COMMITS, held -> {
            HttpResponse<String> answer = record(input);

            assertEquals(504, answer.statusCode());
            assertEquals(
                    "The answer took longer than 3000 ms. Whether it was recorded, or how much of it, is unknown."
                            + " Send the same again: recording the same content twice changes nothing.",
                    message(answer));
            oneRuns();
        });
        await().atMost(LONG).until(() -> isRecorded(slug));
    }

    @Test
    void whoever_looks_at_the_database_sees_which_request_a_transaction_is_for() throws Exception {
        whileHolding(HEAD, held -> {
            CompletableFuture<HttpResponse<String>> answer = postAsync(
                    body(RECORD.replace("mutation", "mutation RecordSeen"), input),
                    "Content-Type",
                    "application/json",
                    "Authorization",
                    bearer(),
                    "X-Request-Id",
                    "seen-1");
            oneRuns();
            try (Connection other = TestDatabase.connect();
                    ResultSet waiting = other.createStatement().executeQuery("""
                            select application_name
                            from pg_stat_activity
                            where datname = current_database()
                            and state = 'active'
                            and application_name like 'readout%'
                            """)) {
                assertTrue(waiting.next());
                assertEquals("readout seen-1 RecordSeen", waiting.getString(1));
            }
            answer.join();
        });
    }

    @Test
    void of_two_records_the_first_stays_where_time_is_up_at_the_second() throws Exception {
        String second = Drafts.slug("hurried");
        Map<String, Object> two = new HashMap<>(input);
        two.put("b", Drafts.actor(second));
        CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();
        whileHolding("lock table actor_alias in exclusive mode", held -> {
            // the aliases are the last of what the second writes; the first has none
            two.put("b", Drafts.with(Drafts.actor(second), "aliases", List.of("The Second")));
            answer.complete(ask(RECORD_TWO, two, "Authorization", "Bearer " + Signer.TRUSTED.editor()));
            nothingRuns();
        });

        assertEquals(504, answer.join().statusCode());
        assertEquals(
                "The answer took longer than 3000 ms. Some of it was recorded, or all. Send the same again: recording the"
                        + " same content twice changes nothing.",
                message(answer.join()));
        assertTrue(isRecorded(slug));
        assertFalse(isRecorded(second));
    }

    @Test
    void an_editor_whose_turn_comes_in_time_is_not_hurried() throws Exception {
        CompletableFuture<HttpResponse<String>> answer = new CompletableFuture<>();
        whileHolding(HEAD, held -> {
            postAsync(body(RECORD, input), "Content-Type", "application/json", "Authorization", bearer())
                    .thenAccept(answer::complete);
            oneRuns();
        });
        assertEquals(200, answer.join().statusCode());
        assertNull(json(answer.join()).getValue("errors"));
    }

    private HttpResponse<String> record(Map<String, Object> variables) {
        return ask(RECORD, variables, "Authorization", bearer());
    }

    private String posted() {
        String body = body(RECORD, input);
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAuthorization: "
                + bearer() + "\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    private static String bearer() {
        return "Bearer " + Signer.TRUSTED.editor();
    }

    private static String message(HttpResponse<String> answer) {
        return errors(answer).getJsonObject(0).getString("message");
    }

    private static boolean isRecorded(String slug) {
        HttpResponse<String> answer =
                ask("query($slug: String!) { actor(slug: $slug) { slug } }", Map.of("slug", slug));
        assertNotNull(json(answer).getJsonObject("data"), answer::body);
        return json(answer).getJsonObject("data").getJsonObject("actor") != null;
    }

    private interface Action {

        void run(Connection held) throws Exception;
    }

    private static void whileHolding(String lock, Action action) throws Exception {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(lock);
            action.run(connection);
        }
    }

    private static void oneRuns() {
        await().atMost(LONG).until(() -> TestDatabase.statementsUnderWay() == 1);
    }

    private static void nothingRuns() {
        await().atMost(A_SECOND).until(() -> TestDatabase.statementsUnderWay() == 0);
    }
}
