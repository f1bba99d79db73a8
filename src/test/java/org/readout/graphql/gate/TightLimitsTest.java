package org.readout.graphql.gate;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.RESPONSE;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.body;
import static org.readout.graphql.Endpoint.code;
import static org.readout.graphql.Endpoint.get;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.postAsync;
import static org.readout.graphql.Endpoint.raw;

import graphql.introspection.IntrospectionQuery;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.TestDatabase;

/** A server that gives each client little time, one request at a time and few nodes a minute. */
@QuarkusTest
@TestProfile(TightLimitsTest.Tight.class)
class TightLimitsTest {

    private static final String TOPICS = "{ topics(first: 5) { nodes { name statements(first: 1) { totalCount } } } }";
    private static final String SEARCH = "{ search(query: \"Paris\", first: 5) { edges { highlight } totalCount } }";
    private static final Duration A_SECOND = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int NODES_A_MINUTE = 600_000;

    /** At least. */
    private static final int COST_OF_INTROSPECTION = 5_000;

    @Inject
    MeterRegistry meters;

    /** A statement that nobody waits for is ended by the database, and keeps its client's place until then. */
    @AfterEach
    void nothing_is_under_way() {
        nothingRuns();
        answersAgain();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", RESPONSE})
    void an_answer_that_takes_too_long_is_given_up(String accept) throws Exception {
        whileTopicsAreLocked(() -> {
            HttpResponse<String> answer = ask(TOPICS, "Accept", accept);

            assertEquals(504, answer.statusCode());
            assertEquals("TIMEOUT", code(answer));
            assertFalse(json(answer).containsKey("data"));
            nothingRuns();
        });
    }

    @Test
    void a_client_that_goes_away_leaves_nothing_running() throws Exception {
        double before = statements();
        whileTopicsAreLocked(() -> {
            Socket client = raw(posted(TOPICS));
            oneRuns();
            client.close();
            nothingRuns();
        });
        answersAgain();
        assertEquals(before + 1, statements());
    }

    @Test
    void a_search_that_takes_too_long_does_not_outlive_its_answer() throws Exception {
        whileLocked("search_document", () -> {
            HttpResponse<String> answer = ask(SEARCH);

            assertEquals(504, answer.statusCode());
            assertEquals("TIMEOUT", code(answer));
            await().atMost(A_SECOND).until(() -> TestDatabase.statementsUnderWay() == 0);
        });
    }

    @Test
    void a_search_ends_when_its_client_goes_away() throws Exception {
        whileLocked("search_document", () -> {
            Socket client = raw(posted(SEARCH));
            oneRuns();
            client.close();
            await().atMost(A_SECOND).until(() -> TestDatabase.statementsUnderWay() == 0);
            answersAgain();
        });
    }

    @Test
    void the_levels_below_are_not_read_for_a_client_that_went_away() throws Exception {
        double before = statements();
        whileTopicsAreLocked(() -> {
            Socket client = raw(posted(TOPICS));
            oneRuns();
            client.close();
            // the server has seen it go once it answers who came later
            assertEquals(429, ask("{ __typename }").statusCode());
        });
        answersAgain();
        assertEquals(before + 1, statements());
    }

    @Test
    void a_client_with_as_many_requests_under_way_as_it_may_have_is_told_to_come_again() throws Exception {
        AtomicReference<CompletableFuture<HttpResponse<String>>> first = new AtomicReference<>();
        whileTopicsAreLocked(() -> {
            first.set(postAsync(body(TOPICS, Map.of())));
            oneRuns();

            limited(ask("{ __typename }"));
            limited(ask("{ __typename }", "Accept", RESPONSE));
        });
        assertEquals(200, first.get().join().statusCode());
        assertEquals(200, ask("{ __typename }").statusCode());
    }

    @Test
    void people_are_told_so_by_pages() throws Exception {
        AtomicReference<CompletableFuture<HttpResponse<String>>> first = new AtomicReference<>();
        whileTopicsAreLocked(() -> {
            first.set(postAsync(body(TOPICS, Map.of())));
            oneRuns();

            HttpResponse<String> refused = get("/topics/crimea", "Accept", "text/html");
            assertEquals(429, refused.statusCode());
            assertEquals(
                    "text/html; charset=utf-8",
                    refused.headers().firstValue("Content-Type").orElse("none"));
            assertTrue(refused.headers().firstValue("Retry-After").isPresent());
            assertTrue(refused.body().contains("<h1>"), refused.body());
            limited(get("/topics/crimea.json"));
        });
        first.get().join();
        whileTopicsAreLocked(() -> {
            HttpResponse<String> late = get("/topics/crimea", "Accept", "text/html");
            assertEquals(504, late.statusCode());
            assertTrue(late.body().contains("<h1>"), late.body());
        });
        nothingRuns();
        assertEquals(200, get("/topics/crimea").statusCode());
    }

    @Test
    void a_client_that_spent_its_nodes_is_told_when_it_has_some_again() {
        String query =
                "{ meetings(first: 100) { nodes { statements(first: 100) { nodes { reports(first: 40) { nodes { attributedAs } } } } } } }";
        double before = statements();
        HttpResponse<String> first = ask(query);
        double after = statements();
        HttpResponse<String> second = ask(query);

        assertEquals(200, first.statusCode());
        assertTrue(after > before);
        int seconds = limited(second);
        assertTrue(seconds > 1 && seconds <= 60, () -> "come again after " + seconds + " s");
        assertEquals(after, statements());
        assertEquals(200, ask("{ __typename }").statusCode());
    }

    private static int limited(HttpResponse<String> answer) {
        assertEquals(429, answer.statusCode());
        assertEquals("RATE_LIMITED", code(answer));
        int seconds =
                Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow());
        assertTrue(seconds >= 1);
        return seconds;
    }

    private interface Action {

        void run() throws Exception;
    }

    private static void whileTopicsAreLocked(Action action) throws Exception {
        whileLocked("topic", action);
    }

    private static void whileLocked(String table, Action action) throws Exception {
        try (Connection connection = TestDatabase.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("lock table " + table + " in access exclusive mode");
            action.run();
        }
    }

    private static void oneRuns() {
        await().atMost(LIMIT).until(() -> TestDatabase.statementsUnderWay() == 1);
    }

    private static void nothingRuns() {
        await().atMost(LIMIT).until(() -> TestDatabase.statementsUnderWay() == 0);
    }

    private static void answersAgain() {
        await().atMost(LIMIT).until(() -> ask("{ __typename }").statusCode() == 200);
    }

    private static String posted(String query) {
        String body = body(query, Map.of());
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    private double statements() {
        return meters.get("readout.sql.statements")
                .tag("for", "request")
                .counter()
                .count();
    }

    @Test
    void what_is_kept_of_the_schema_costs_nothing() {
        int times = 1 + NODES_A_MINUTE / COST_OF_INTROSPECTION;
        for (int i = 0; i < times; i++) {
            HttpResponse<String> answer = ask(IntrospectionQuery.INTROSPECTION_QUERY, "GraphQL-Cost", "report");
            assertEquals(200, answer.statusCode());
            if (i > 0) {
                assertEquals(
                        0,
                        json(answer)
                                .getJsonObject("extensions")
                                .getJsonObject("cost")
                                .getInteger("nodes"));
            }
        }
    }

    public static class Tight implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "readout.limits.time", "3s",
                    "readout.limits.in-flight", "1",
                    "readout.limits.cost-per-minute", String.valueOf(NODES_A_MINUTE));
        }
    }
}
