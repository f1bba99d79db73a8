package org.readout.platform.database;

import static io.restassured.RestAssured.when;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.Caller;
import org.readout.MigratedCluster;
import org.readout.TestLength;

/** The database of a running server is killed and started again while editors write and readers read. */
class DatabaseKilledIT {

    private static final Logger LOG = Logger.getLogger(DatabaseKilledIT.class);
    private static final int ROUNDS = TestLength.of(2, 3);

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_outlives_the_database_and_the_server_needs_no_restart() throws Exception {
        MigratedCluster.copyTo(folder.resolve("database"));
        try (DatabaseProcess database = DatabaseProcess.on(folder.resolve("database"));
                ServerProcess server = ServerProcess.launch(settings(database)).started()) {
            server.awaitReady(true);
            Load load = Load.on(server);
            try (load) {
                for (int round = 1; round <= ROUNDS; round++) {
                    moreOf(load, 50);
                    database.kill();
                    failsWithoutItsDatabase(server, load);
                    database.start();
                    recovers(server, load, round);
                }
            }
            LOG.infof("The database was killed %d times: %s", ROUNDS, load);
            assertEquals(List.of(), List.copyOf(load.unfit));
            assertEquals(0, load.unanswered.get(), load::toString);
            assertEquals(Set.of("DATABASE_UNAVAILABLE"), load.codes.keySet());
            try (Connection connection = database.connect()) {
                Wholeness.check(connection, load.sent, load.acknowledged);
                LOG.infof("%d of %d statements are there", Wholeness.count(connection, load.sent), load.sent.size());
            }
        }
    }

    private static void failsWithoutItsDatabase(ServerProcess server, Load load) {
        server.awaitReady(false);
        more(load.failedReads, 20);
        more(load.failedWrites, 20);
        assertTrue(server.health("live").startsWith("{\"status\":\"UP\""), () -> server.health("live"));
        when().get("http://localhost:" + server.port() + "/actors/nobody-yet")
                .then()
                .statusCode(503)
                .header("Retry-After", "5");
    }

    private static void recovers(ServerProcess server, Load load, int round) {
        long start = System.nanoTime();
        moreOf(load, 1);
        LOG.infof("Round %d: writes and reads again %d ms after the database", round, millisSince(start));
        server.awaitReady(true);
        LOG.infof("Round %d: ready %d ms after the database", round, millisSince(start));
    }

    private static long millisSince(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void moreOf(Load load, int count) {
        int before = load.acknowledged.size();
        int readBefore = load.reads.get();
        await().atMost(ofSeconds(30))
                .until(() -> load.acknowledged.size() >= before + count && load.reads.get() >= readBefore + count);
    }

    private static void more(AtomicInteger counter, int count) {
        int before = counter.get();
        await().atMost(ofSeconds(30)).until(() -> counter.get() >= before + count);
    }

    private static Map<String, String> settings(DatabaseProcess database) throws IOException {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.putAll(database.address());
        settings.put("READOUT_FIRST_RECORD_LOAD", "true");
        return settings;
    }
}
