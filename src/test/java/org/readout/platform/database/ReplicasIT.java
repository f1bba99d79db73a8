package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.readout.Caller;
import org.readout.PostgresCluster;
import org.readout.PostgresServer;

/**
 * Servers read from replicas of which one lags, one stops receiving and one is killed, while authors write at one server and
 * read at another. {@code bench/replicas} runs it for longer.
 */
class ReplicasIT {

    private static final Logger LOG = Logger.getLogger(ReplicasIT.class);
    private static final int WRITES = Integer.getInteger("readout.replicas.writes", 60);
    private static final int SERVERS = Integer.getInteger("readout.replicas.servers", 2);
    private static final boolean FAILOVER = Boolean.getBoolean("readout.replicas.failover");
    private static final int AUTHORS = 4;
    private static final List<String> QUERIES = List.of(
            "{ statements(first: 1) { totalCount } }",
            "{ meetings(first: 5) { nodes { slug statements(first: 5) { nodes { slug } } } } }",
            "{ statements(first: 50, orderBy: {field: SAID_ON, direction: DESC}) { nodes { slug speaker { slug } } } }");

    @Test
    void no_author_reads_less_than_he_has_seen_whatever_happens_to_replicas() throws Exception {
        try (PostgresCluster cluster = PostgresCluster.start(2)) {
            List<ServerProcess> servers = new ArrayList<>();
            try {
                for (int i = 0; i < SERVERS; i++) {
                    servers.add(ServerProcess.launch("512m", settings(cluster)));
                    servers.get(i).started().awaitReady(true);
                }
                run(cluster, servers);
            } finally {
                servers.forEach(ServerProcess::kill);
            }
        }
    }

    private static void run(PostgresCluster cluster, List<ServerProcess> servers) throws Exception {
        PostgresServer first = cluster.replica(1);
        PostgresServer second = cluster.replica(2);
        awaitWell(servers, "UP");
        ReplicaAuthors authors = new ReplicaAuthors(servers);
        authors.write(AUTHORS, WRITES / 4);
        first.delay(Duration.ofSeconds(2));
        authors.write(AUTHORS, WRITES / 4);
        second.stopReceiver();
        authors.write(AUTHORS, WRITES / 4);
        CompletableFuture<Void> killed = CompletableFuture.runAsync(first::kill);
        authors.write(AUTHORS, WRITES / 4);
        killed.join();
        awaitWell(servers, "DOWN");
        first.start();
        first.delay(Duration.ZERO);
        second.follow(cluster.primary());
        PostgresServer primary = cluster.primary();
        if (FAILOVER) {
            primary = promote(cluster, authors);
        }
        for (PostgresServer replica : List.of(first, second)) {
            if (replica != primary) {
                replica.awaitReplay(primary);
            }
        }
        LOG.infof("Replicas lagged, stopped and were killed: %s", authors);
        assertEquals(List.of(), List.copyOf(authors.old));
        if (!FAILOVER) {
            awaitWell(servers, "UP");
            assertEquals(List.of(), List.copyOf(authors.failedWrites));
            assertEquals(List.of(), List.copyOf(authors.failedReads));
        }
        checkRecord(primary, authors);
        checkAnswers(servers, authors);
    }

    private static PostgresServer promote(PostgresCluster cluster, ReplicaAuthors authors) throws Exception {
        PostgresServer first = cluster.replica(1);
        first.awaitReplay(cluster.primary());
        cluster.replica(2).awaitReplay(cluster.primary());
        cluster.primary().set("synchronous_standby_names", "ANY 1 (replica1)");
        CompletableFuture<Void> fails = CompletableFuture.runAsync(() -> {
            cluster.primary().kill();
            first.promote();
            cluster.replica(2).follow(first);
        });
        authors.write(AUTHORS, WRITES / 4);
        fails.join();
        authors.write(AUTHORS, WRITES / 4);
        return first;
    }

    private static void checkRecord(PostgresServer primary, ReplicaAuthors authors) {
        String slugs =
                authors.acknowledged.stream().map(slug -> "'" + slug + "'").collect(Collectors.joining(","));
        assertEquals(
                String.valueOf(authors.acknowledged.size()),
                primary.value("select count(*) from statement where slug in (" + slugs + ")"));
    }

    /** What each server gives, kept or not, is what any other gives, which reads from another database. */
    private static void checkAnswers(List<ServerProcess> servers, ReplicaAuthors authors) {
        for (String query : QUERIES) {
            TreeSet<String> answers = new TreeSet<>();
            for (int i = 0; i < servers.size(); i++) {
                for (int again = 0; again < 4; again++) {
                    answers.add(authors.answer(i, query));
                }
            }
            assertEquals(1, answers.size(), answers::toString);
            assertTrue(answers.first().startsWith("{\"data\""), answers::first);
        }
    }

    private static void awaitWell(List<ServerProcess> servers, String status) {
        for (ServerProcess server : servers) {
            await().atMost(ofSeconds(20))
                    .until(() -> server.health("well").contains("\"name\":\"replicas\",\"status\":\"" + status + "\""));
        }
    }

    private static Map<String, String> settings(PostgresCluster cluster) {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.putAll(cluster.primary().address());
        settings.put(
                "READOUT_DATABASE_REPLICAS",
                cluster.replica(1).url() + "," + cluster.replica(2).url());
        settings.put("READOUT_FIRST_RECORD_LOAD", "true");
        // a machine that has much to do besides makes writes wait for each other longer than their limit is by default
        settings.put("READOUT_LIMITS_TIME", "30s");
        settings.put("READOUT_LIMITS_COST_PER_MINUTE", "0");
        return settings;
    }
}
