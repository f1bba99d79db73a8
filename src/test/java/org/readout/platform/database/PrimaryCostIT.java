package org.readout.platform.database;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Caller;
import org.readout.PostgresCluster;

/** What reads cost the primary, with and without replicas; {@code bench/replicas} runs it. */
@EnabledIfSystemProperty(named = "readout.test.replicas.reads", matches = "\\d+")
class PrimaryCostIT {

    private static final Logger LOG = Logger.getLogger(PrimaryCostIT.class);
    private static final int READERS = 4;
    private static final int WARM = 300;
    private static final String READ = """
            { meetings(first: 5) { nodes { slug statements(first: 5) { nodes { slug speaker { slug } } } } } }
            """;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void reads_go_to_replicas_where_there_are_any(int replicas) throws Exception {
        int reads = Integer.getInteger("readout.test.replicas.reads");
        try (PostgresCluster cluster = PostgresCluster.start(replicas);
                ServerProcess server = ServerProcess.launch("512m", settings(cluster, replicas))
                        .started()) {
            server.awaitReady(true);
            ask(server, WARM);
            Duration before = cluster.primary().cpu();
            ask(server, reads);
            Duration spent = cluster.primary().cpu().minus(before);
            LOG.infof(
                    "With %d replicas %d reads cost the primary %d ms of CPU, %.1f ms per 1,000",
                    replicas, reads, spent.toMillis(), spent.toMillis() * 1000.0 / reads);
        }
    }

    private static void ask(ServerProcess server, int reads) throws InterruptedException {
        Caller caller = new Caller(server.port());
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        for (int i = 0; i < reads; i++) {
            readers.execute(() -> assertTrue(caller.ask(READ, Map.of()).isWhole()));
        }
        readers.shutdown();
        assertTrue(readers.awaitTermination(5, TimeUnit.MINUTES));
    }

    /** Answers are not kept, for a kept one costs the same wherever it was read. */
    private static Map<String, String> settings(PostgresCluster cluster, int replicas) {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.putAll(cluster.primary().address());
        settings.put("READOUT_FIRST_RECORD_LOAD", "true");
        settings.put("READOUT_LIMITS_COST_PER_MINUTE", "0");
        settings.put("READOUT_ANSWERS_MEMORY", "0");
        if (replicas > 0) {
            settings.put(
                    "READOUT_DATABASE_REPLICAS",
                    IntStream.rangeClosed(1, replicas)
                            .mapToObj(number -> cluster.replica(number).url())
                            .collect(Collectors.joining(",")));
        }
        return settings;
    }
}
