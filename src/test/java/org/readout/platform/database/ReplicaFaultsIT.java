package org.readout.platform.database;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.readout.Caller;
import org.readout.PostgresCluster;
import org.readout.PostgresServer;

/** A server that reads from a replica which cancels statements, is silent, or has another primary. */
class ReplicaFaultsIT {

    private static final String READ = "{ statements(first: 5) { nodes { slug } } }";
    private static final Duration POLL = ofSeconds(1);

    /** A read of the record that takes its time on replicas. */
    private static final String SLOW = """
            alter table statement rename to statement_table;
            create view statement as
            select * from statement_table
            where (select case when pg_is_in_recovery() then pg_sleep(2) is not null else true end)
            """;

    private static final String SWIFT = "drop view statement; alter table statement_table rename to statement";

    /** Replicas replay it, which they cannot while a statement reads from the table. */
    private static final String LOCK = "begin; lock table statement_table in access exclusive mode; commit";

    private static final String SLEEPING =
            "select pid || query_start::text from pg_stat_activity where wait_event = 'PgSleep'";
    private static final String PROBE =
            "select pid from pg_stat_activity where query like 'select position, pg_is_in_recovery()%'";

    private static PostgresCluster cluster;
    private static PostgresServer primary;
    private static PostgresServer replica;
    private static ServerProcess server;
    private static Caller caller;

    @BeforeAll
    static void start() throws Exception {
        cluster = PostgresCluster.start(2);
        primary = cluster.primary();
        replica = cluster.replica(2);
        server = ServerProcess.launch("256m", settings(replica.url())).started();
        server.awaitReady(true);
        caller = new Caller(server.port());
    }

    @AfterAll
    static void stop() throws Exception {
        server.kill();
        cluster.close();
    }

    @Test
    void a_statement_that_the_replica_cancels_runs_there_once_again_and_then_on_the_primary() throws Exception {
        replica.set("max_standby_streaming_delay", "0");
        primary.execute(SLOW);
        replica.awaitReplay(primary);
        try {
            double before = reads();
            assertEquals(1, cancelled(1));
            assertEquals(before + 1, reads());
            assertEquals(2, cancelled(2));
            assertEquals(before + 1, reads(), "the primary answers after a second time");
        } finally {
            primary.execute(SWIFT);
        }
    }

    @Test
    void while_the_replica_is_silent_reads_go_on_and_none_takes_long() {
        awaitReplica("ready");
        replica.freeze();
        try {
            long longest = 0;
            while (!server.health("well").contains("away")) {
                longest = Math.max(longest, read());
            }
            // one question was put before the silence, and the next one is given up after a poll
            assertTrue(longest < POLL.multipliedBy(3).toMillis(), longest + " ms");
            long later = 0;
            for (int i = 0; i < 20; i++) {
                later = Math.max(later, read());
            }
            assertTrue(later < POLL.toMillis(), later + " ms");
        } finally {
            replica.thaw();
        }
        double before = reads();
        awaitReplica("ready");
        read();
        assertTrue(reads() > before);
    }

    @Test
    void a_replica_that_was_never_heard_is_asked_again_and_leaves_nothing_open() throws Exception {
        try (SilentServer silent = new SilentServer()) {
            Map<String, String> settings = settings("postgresql://127.0.0.1:" + silent.port() + "/postgres");
            settings.put("READOUT_REPLICAS_POLL", "200ms");
            try (ServerProcess other = ServerProcess.launch("256m", settings).started()) {
                other.awaitReady(true);
                Caller reader = new Caller(other.port());
                assertTrue(reader.ask(READ, Map.of()).isWhole());
                await().atMost(ofSeconds(20)).until(() -> silent.connections() > 10);
                assertTrue(reader.ask(READ, Map.of()).isWhole());
                assertTrue(other.health("well").contains("away"), other.health("well"));
                await().atMost(ofSeconds(5)).until(() -> silent.open() <= 2);
                assertEquals(
                        1,
                        other.output()
                                .lines()
                                .filter(line -> line.contains("does not answer"))
                                .count());
            }
        }
    }

    @Test
    void a_replica_whose_name_led_to_the_primary_is_read_from_when_it_leads_to_a_standby() throws Exception {
        try (PortForwarder name = new PortForwarder(primary.port())) {
            Map<String, String> settings = settings("postgresql://127.0.0.1:" + name.port() + "/postgres");
            try (ServerProcess other = ServerProcess.launch("256m", settings).started()) {
                await().atMost(ofSeconds(20))
                        .until(() -> other.health("well").contains(name.port() + ".state\":\"promoted\""));
                name.lead(replica.port());
                await().atMost(ofSeconds(20))
                        .until(() -> other.health("well").contains(name.port() + ".state\":\"ready\""));
                assertTrue(new Caller(other.port()).ask(READ, Map.of()).isWhole());
                assertTrue(reads(other, name.port()) > 0);
            }
        }
    }

    @Test
    void after_a_switchover_the_replica_is_asked_on_another_connection() throws Exception {
        awaitReplica("ready");
        String before = replica.value(PROBE);
        PostgresServer former = primary;
        primary = primary == cluster.primary() ? cluster.replica(1) : cluster.primary();
        former.stop();
        primary.promote();
        replica.follow(primary);
        former.startAsReplicaOf(primary);
        await().atMost(ofSeconds(20)).until(() -> {
            String now = replica.value(PROBE);
            return now != null && !now.equals(before);
        });
        assertNull(replica.value(PROBE + " and pid = " + before));
        await().atMost(ofSeconds(20)).until(() -> {
            double reads = reads();
            return caller.ask(READ, Map.of()).isWhole() && reads() > reads;
        });
    }

    /** Has the replica cancel a read so often, and returns how often it did. */
    private static long cancelled(int times) throws IOException {
        awaitReplica("ready");
        long before = conflicts();
        CompletableFuture<Caller.Answer> read = CompletableFuture.supplyAsync(() -> caller.ask(READ, Map.of()));
        String last = null;
        for (int i = 0; i < times; i++) {
            String former = last;
            await().atMost(ofSeconds(10)).pollInterval(ofMillis(20)).until(() -> {
                String now = replica.value(SLEEPING);
                return now != null && !now.equals(former);
            });
            last = replica.value(SLEEPING);
            primary.execute(LOCK);
        }
        Caller.Answer answer = read.join();
        assertTrue(answer.isWhole(), answer::toString);
        return conflicts() - before;
    }

    private static long conflicts() throws IOException {
        return Files.readAllLines(replica.log()).stream()
                .filter(line -> line.contains("due to conflict with recovery"))
                .count();
    }

    private static double reads() {
        return reads(server, replica.port());
    }

    /** How many statements that replica answered. */
    private static double reads(ServerProcess server, int replica) {
        return server.metric("readout_sql_latency_seconds_count", "database=\"127.0.0.1:" + replica + "\"");
    }

    /** For how many milliseconds. */
    private static long read() {
        long start = System.nanoTime();
        Caller.Answer answer = caller.ask(READ, Map.of());
        assertTrue(answer.isWhole(), answer::toString);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void awaitReplica(String state) {
        await().atMost(ofSeconds(20))
                .until(() -> server.health("well").contains(replica.port() + ".state\":\"" + state + "\""));
    }

    private static Map<String, String> settings(String replica) {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.putAll(cluster.primary().address());
        settings.put(
                "QUARKUS_DATASOURCE_REACTIVE_URL",
                cluster.primary().url() + "," + cluster.replica(1).url());
        settings.put("READOUT_DATABASE_REPLICAS", replica);
        settings.put("READOUT_REPLICAS_POLL", POLL.toString());
        settings.put("READOUT_FIRST_RECORD_LOAD", "true");
        settings.put("READOUT_LIMITS_COST_PER_MINUTE", "0");
        settings.put("READOUT_ANSWERS_MEMORY", "0");
        return settings;
    }
}
