package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.readout.Caller;
import org.readout.PostgresCluster;
import org.readout.TestLength;

/**
 * Two servers keep rows, one of the primary and one of its replica as well; writers at both record, correct, merge and retract at random,
 * by mutations and by SQL, beside readers, who compare each answer with that of a server that keeps nothing. With
 * {@code -Dreadout.rows.seed} it begins as a run before, with {@code -Dreadout.rows.writes} it goes on for longer.
 */
class RowCacheIT {

    private static final Logger LOG = Logger.getLogger(RowCacheIT.class);
    private static final long SEED = Long.getLong("readout.rows.seed", System.nanoTime());
    private static final int WRITES = Integer.getInteger("readout.rows.writes", TestLength.of(240, 4000));
    private static final int READERS = 3;

    @Test
    void no_answer_is_made_of_rows_that_are_older_than_what_its_client_has_seen() throws Exception {
        LOG.infof("readout.rows.seed=%d", SEED);
        try (PostgresCluster cluster = PostgresCluster.start(1)) {
            List<ServerProcess> servers = new ArrayList<>();
            try {
                servers.add(ServerProcess.launch("256m", settings(cluster, Map.of("READOUT_ROWS_MEMORY", "0"))));
                servers.get(0).started().awaitReady(true);
                servers.add(ServerProcess.launch("256m", settings(cluster, Map.of("READOUT_ROWS_MEMORY", "200K"))));
                servers.add(ServerProcess.launch(
                        "256m",
                        settings(
                                cluster,
                                Map.of(
                                        "READOUT_DATABASE_REPLICAS",
                                        cluster.replica(1).url()))));
                for (ServerProcess server : servers) {
                    server.started().awaitReady(true);
                    await().atMost(ofSeconds(30))
                            .until(() -> server.health("well").startsWith("{\"status\":\"UP"));
                }
                run(cluster, servers.stream().map(ServerProcess::port).toList());
            } finally {
                servers.forEach(ServerProcess::kill);
            }
        }
    }

    private static void run(PostgresCluster cluster, List<Integer> ports) {
        RowCacheWriter writer = new RowCacheWriter(new Random(SEED), cluster.primary(), ports.subList(1, 3));
        writer.begin();
        CompletableFuture<Void> writes = CompletableFuture.runAsync(() -> writer.write(WRITES));
        List<RowCacheReader> readers = new ArrayList<>();
        List<CompletableFuture<Void>> reads = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            RowCacheReader reader = new RowCacheReader(new Random(SEED + i), cluster.primary(), ports);
            readers.add(reader);
            reads.add(CompletableFuture.runAsync(() -> {
                while (!writes.isDone()) {
                    reader.compare();
                }
            }));
        }
        writes.join();
        reads.forEach(CompletableFuture::join);
        for (int i = 0; i < 100; i++) {
            readers.get(0).compare();
        }
        int compared = readers.stream().mapToInt(reader -> reader.compared).sum();
        LOG.infof(
                "%s; %d answers compared, %s rows from memory",
                writer, compared, readers.get(0).rowsFromMemory());
        List<String> different =
                readers.stream().flatMap(reader -> reader.different.stream()).toList();
        assertEquals(List.of(), different, () -> "seed " + SEED);
        assertTrue(compared > WRITES / 4, () -> "only " + compared + " answers were compared");
        assertTrue(
                readers.get(0).rowsFromMemory().stream().allMatch(found -> found > compared / 4),
                "hardly a row was kept");
    }

    private static Map<String, String> settings(PostgresCluster cluster, Map<String, String> own) {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.putAll(cluster.primary().address());
        settings.put("READOUT_LIMITS_COST_PER_MINUTE", "0");
        settings.put("READOUT_LIMITS_COST_AT_ONCE", "0");
        settings.put("READOUT_LIMITS_IN_FLIGHT", "0");
        settings.put("READOUT_ANSWERS_MEMORY", "64K");
        settings.putAll(own);
        return settings;
    }
}
