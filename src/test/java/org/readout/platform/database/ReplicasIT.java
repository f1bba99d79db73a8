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
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.readout.Caller;
import org.readout.PostgresCluster;
import org.readout.PostgresServer;

/**
 * Servers read from replicas of which one lags, one stops receiving and one is killed, while authors write at one server and
 * read at another, and others follow the journal. {@code bench/replicas} runs it for longer, with a change of the primary.
 */
class ReplicasIT {

    private static final Logger LOG = Logger.getLogger(ReplicasIT.class);
    private static final int WRITES = Integer.getInteger("readout.test.replicas.writes", 60);
    private static final int SERVERS = Integer.getInteger("readout.test.replicas.servers", 2);
    private static final boolean FAILOVER = Boolean.getBoolean("readout.test.replicas.failover");
    private static final int PARTS = FAILOVER ? 6 : 4;
    private static final int AUTHORS = 4;
    private static final int AGAIN = 4;
    private static final List<String> QUERIES = List.of(
            "{ statements(first: 1) { totalCount } }",
            "{ meetings(first: 5) { nodes { slug statements(first: 5) { nodes { slug } } } } }",
            "{ statements(first: 50, orderBy: {field: SAID_ON, direction: DESC}) { nodes { slug speaker { slug } } } }");

    private final List<ServerProcess> servers = new ArrayList<>();
    private PostgresCluster cluster;
    private PostgresServer primary;
    private ReplicaAuthors authors;
    private Caller withoutReplicas;

    @Test
    void no_author_reads_less_than_he_has_seen_whatever_happens_to_databases() throws Exception {
        try (PostgresCluster started = PostgresCluster.start(2)) {
            cluster = started;
            primary = cluster.primary();
            try {
                for (int i = 0; i < SERVERS; i++) {
                    servers.add(launch(replicas()));
                }
                try (ServerProcess other = launch(noReplicas())) {
                    withoutReplicas = new Caller(other.port());
                    run();
                }
            } finally {
                servers.forEach(ServerProcess::kill);
            }
        }
    }

    private void run() throws Exception {
        awaitWell("UP");
        authors = new ReplicaAuthors(servers);
        try (JournalFollowers followers = new JournalFollowers(servers, primary)) {
            breakReplicas();
            if (FAILOVER) {
                killPrimary();
            }
            LOG.infof("Replicas lagged, stopped and were killed: %s; %s", authors, followers);
            followers.check(primary);
        }
        assertEquals(List.of(), List.copyOf(authors.old));
        checkRecord();
    }

    private void breakReplicas() throws Exception {
        PostgresServer first = cluster.replica(1);
        PostgresServer second = cluster.replica(2);
        write("all is well");
        first.delay(Duration.ofSeconds(2));
        write("a replica lags");
        second.stopReceiver();
        write("one lags, the other receives nothing");
        CompletableFuture<Void> killed = CompletableFuture.runAsync(first::kill);
        write("one is killed, the other receives nothing");
        killed.join();
        awaitWell("DOWN");
        first.start();
        first.delay(Duration.ZERO);
        second.follow(primary);
        first.awaitReplay(primary);
        second.awaitReplay(primary);
        awaitWell("UP");
        checkAnswers();
        assertEquals(List.of(), List.copyOf(authors.failedWrites));
        assertEquals(List.of(), List.copyOf(authors.failedReads));
        for (ServerProcess server : servers) {
            for (PostgresServer replica : List.of(first, second)) {
                assertTrue(reads(server, replica) > 0, () -> "nothing was read from " + replica.name());
            }
        }
    }

    /** While authors write; the standby takes its place that has received the most, as tools for that choose it. */
    private void killPrimary() throws Exception {
        PostgresServer former = primary;
        former.set("synchronous_standby_names", "ANY 1 (replica1, replica2)");
        await().until(() ->
                "2".equals(former.value("select count(*) from pg_stat_replication where sync_state = 'quorum'")));
        int enough = authors.acknowledged.size() + WRITES / PARTS / 4;
        CompletableFuture<Void> changed = CompletableFuture.runAsync(() -> {
            await().atMost(ofSeconds(60)).until(() -> authors.acknowledged.size() >= enough);
            former.kill();
            promote(cluster.replica(1), cluster.replica(2));
        });
        authors.write(AUTHORS, WRITES / PARTS);
        changed.join();
        LOG.infof("The primary was killed: %s", authors);
        write("another primary");
        PostgresServer standby = cluster.replica(primary == cluster.replica(1) ? 2 : 1);
        standby.awaitReplay(primary);
        await().atMost(ofSeconds(20)).until(() -> servers.stream()
                .allMatch(server -> server.health("well").contains(standby.port() + ".state\":\"ready\"")));
        checkAnswers();
    }

    private void promote(PostgresServer one, PostgresServer other) {
        for (PostgresServer each : List.of(one, other)) {
            await().until(() -> "0".equals(each.value("select count(*) from pg_stat_wal_receiver")));
        }
        boolean further = "t"
                .equals(one.value("select pg_last_wal_receive_lsn() >= '%s'"
                        .formatted(other.value("select pg_last_wal_receive_lsn()"))));
        PostgresServer next = further ? one : other;
        next.promote();
        (further ? other : one).follow(next);
        primary = next;
    }

    private void write(String what) throws Exception {
        long start = System.nanoTime();
        authors.write(AUTHORS, WRITES / PARTS);
        LOG.infof("%s, for %d ms: %s", what, (System.nanoTime() - start) / 1_000_000, authors);
        checkAnswers();
    }

    private void checkRecord() {
        String slugs =
                authors.acknowledged.stream().map(slug -> "'" + slug + "'").collect(Collectors.joining(","));
        assertEquals(
                String.valueOf(authors.acknowledged.size()),
                primary.value("select count(*) from statement where slug in (" + slugs + ")"));
    }

    /** What a server gives to those who have seen all, kept or not, is what one gives that reads the primary and keeps nothing. */
    private void checkAnswers() {
        for (String query : QUERIES) {
            String expected = withoutReplicas.ask(query, Map.of()).body().encode();
            assertTrue(expected.startsWith("{\"data\""), expected);
            for (int i = 0; i < AGAIN * servers.size(); i++) {
                assertEquals(expected, authors.answer(i % servers.size(), query));
            }
        }
    }

    private void awaitWell(String status) {
        for (ServerProcess server : servers) {
            await().atMost(ofSeconds(20))
                    .until(() -> server.health("well").contains("\"name\":\"replicas\",\"status\":\"" + status + "\""));
        }
    }

    private static double reads(ServerProcess server, PostgresServer replica) {
        return server.metric("readout_sql_latency_seconds_count", "database=\"127.0.0.1:" + replica.port());
    }

    private ServerProcess launch(Map<String, String> settings) throws Exception {
        ServerProcess server = ServerProcess.launch("384m", settings).started();
        server.awaitReady(true);
        return server;
    }

    private Map<String, String> replicas() {
        Map<String, String> settings = settings();
        settings.put(
                "READOUT_DATABASE_REPLICAS",
                cluster.replica(1).url() + "," + cluster.replica(2).url());
        return settings;
    }

    private Map<String, String> noReplicas() {
        Map<String, String> settings = settings();
        settings.put(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                cluster.servers().stream().map(PostgresServer::url).collect(Collectors.joining(",")));
        settings.put("READOUT_ANSWERS_MEMORY", "0");
        return settings;
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.putAll(cluster.primary().address());
        settings.put("READOUT_FIRST_RECORD_LOAD", "true");
        // a machine that has much to do besides makes writes wait for each other longer than their limit is by default
        settings.put("READOUT_LIMITS_TIME", "30s");
        settings.put("READOUT_LIMITS_COST_PER_MINUTE", "0");
        return settings;
    }
}
