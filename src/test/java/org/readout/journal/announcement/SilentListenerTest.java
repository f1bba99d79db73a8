package org.readout.journal.announcement;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.graphql.TestDatabase;

/** The connection on which changes are announced goes silent without closing, as behind a firewall that forgot it. */
@QuarkusTest
@TestProfile(SilentListenerTest.Keeping.class)
class SilentListenerTest {

    private static final String EVENTS = "{ events { totalCount } }";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    @Inject
    MeterRegistry meters;

    @Test
    void kept_answers_end_and_another_connection_listens_when_announcements_no_longer_arrive() throws Exception {
        await().atMost(LIMIT).until(() -> wellness() == OK && isKept());
        int before = events();
        long backend = listener();
        signal("STOP", backend);
        try (Connection other = TestDatabase.connect()) {
            other.createStatement().execute("""
                    insert into event (id, slug, kind, name)
                    values (gen_random_uuid(), 'written-in-silence', 'SUMMIT', 'Silence')
                    """);
            await().atMost(LIMIT).until(() -> events() == before + 1);
            await().atMost(LIMIT).until(() -> listener() != backend && wellness() == OK && isKept());

            other.createStatement().execute("""
                    insert into event (id, slug, kind, name)
                    values (gen_random_uuid(), 'written-after-silence', 'SUMMIT', 'Silence broken')
                    """);
            await().atMost(LIMIT).until(() -> events() == before + 2);
        } finally {
            signal("CONT", backend);
        }
    }

    @Test
    void a_node_that_listens_to_nothing_is_not_well_but_ready() throws Exception {
        await().atMost(LIMIT).until(() -> wellness() == OK);
        try (Connection other = TestDatabase.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("lock table journal_head in access exclusive mode");
            await().atMost(LIMIT).until(() -> wellness() == UNAVAILABLE);
            assertEquals(OK, get("/q/health/ready").statusCode());
            other.rollback();
        }
        await().atMost(LIMIT).until(() -> wellness() == OK);
    }

    /** A test that counts a query's statements would otherwise count one more whenever the period ends meanwhile. */
    @Test
    void what_a_listener_asks_again_and_again_is_no_statement_of_a_request() {
        await().atMost(LIMIT).until(() -> wellness() == OK);
        double own = statements("server");
        double before = statements("request");
        await().atMost(LIMIT).until(() -> statements("server") > own + 1);
        assertEquals(before, statements("request"));
    }

    private double statements(String whom) {
        return meters.get("readout.sql.statements").tag("for", whom).counter().count();
    }

    private static int events() {
        return given().contentType("application/json")
                .body(Map.of("query", EVENTS))
                .post("/graphql")
                .jsonPath()
                .getInt("data.events.totalCount");
    }

    private boolean isKept() {
        double before = meters.counter("readout.graphql.answers.kept").count();
        events();
        return meters.counter("readout.graphql.answers.kept").count() > before;
    }

    private static int wellness() {
        return get("/q/health/well").statusCode();
    }

    /** The process of the newest connection that listens. */
    private static long listener() throws SQLException {
        try (Connection any = TestDatabase.connect();
                ResultSet found = any.createStatement().executeQuery("""
                        select pid from pg_stat_activity where query ilike 'listen%' order by backend_start desc limit 1
                        """)) {
            assertTrue(found.next(), "nothing listens");
            return found.getLong("pid");
        }
    }

    private static void signal(String name, long process) throws IOException, InterruptedException {
        assertEquals(
                0,
                new ProcessBuilder("kill", "-" + name, Long.toString(process))
                        .start()
                        .waitFor());
    }

    /** With answers kept as in production. */
    public static class Keeping implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("readout.answers.memory", "1M", "readout.followers.poll", "200ms");
        }
    }
}
