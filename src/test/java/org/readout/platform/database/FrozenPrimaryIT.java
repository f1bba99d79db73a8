package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.readout.Caller;
import org.readout.Drafts;
import org.readout.GraphQl;
import org.readout.PostgresCluster;
import org.readout.PostgresServer;

/** A primary whose processes stand still, as those of a machine that hangs: its connections stay open, and nothing comes back. */
@Tag("processes")
class FrozenPrimaryIT {

    private static final Logger LOG = Logger.getLogger(FrozenPrimaryIT.class);
    private static final int CLIENTS = 60;
    private static final int ROUNDS = 2;
    /** What a server may open in all on two processors, and some more where there are more. */
    private static final int OF_ONE_SERVER =
            50 * Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    /** A request's time, and some more for a machine that is busy. */
    private static final Duration ANSWERED = ofSeconds(10);

    private static final Set<String> CODES = Set.of("DATABASE_UNAVAILABLE", "TIMEOUT", "READ_ONLY", "RATE_LIMITED");
    private static final List<String> READS = List.of(
            "{ meetings(first: 1) { nodes { slug } } }",
            "{ statements(filter: {likelihoods: [LIKELY]}, first: 5) { totalCount nodes { slug } } }",
            "{ search(query: \"Putin\", first: 3) { totalCount nodes { ... on Actor { slug } } } }");

    private static final String CONNECTIONS =
            "select count(*) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()";

    @Test
    void all_are_answered_in_time_while_the_only_database_is_frozen_and_nothing_has_piled_up_when_it_goes_on()
            throws Exception {
        try (PostgresCluster cluster = PostgresCluster.start(0)) {
            PostgresServer primary = cluster.primary();
            try (ServerProcess server = launch(primary.url()).started()) {
                server.awaitReady(true);
                Load load = Load.on(server);
                try (load) {
                    moreWrites(load, 50);
                    int connections = Integer.parseInt(primary.value(CONNECTIONS));
                    primary.freeze();
                    LOG.infof(
                            "While it was frozen, the longest of %d requests took %d ms",
                            CLIENTS * ROUNDS, ask(server, true));
                    server.awaitReady(false);
                    primary.thaw();
                    timed("after it went on, writers did", () -> moreWrites(load, 20));
                    server.awaitReady(true);
                    await().atMost(ofSeconds(30))
                            .until(() -> Integer.parseInt(primary.value(CONNECTIONS)) <= OF_ONE_SERVER);
                    LOG.infof("%d connections before, %s afterwards", connections, primary.value(CONNECTIONS));
                    moreReads(load);
                }
                check(load, primary);
                assertEquals(1, lines(server, "The database does not answer"), server.output());
                primary.freeze();
                CompletableFuture<Long> unanswered = CompletableFuture.supplyAsync(() -> ask(server, true));
                Duration stop = timed("a stop while it was frozen took", server::stop);
                assertTrue(stop.compareTo(ANSWERED) < 0, stop::toString);
                unanswered.exceptionally(cutOff -> 0L).join();
            }
        }
    }

    @Test
    void readers_are_served_by_a_standby_while_the_primary_is_frozen_and_writers_go_on_with_it() throws Exception {
        try (PostgresCluster cluster = PostgresCluster.start(1)) {
            PostgresServer primary = cluster.primary();
            try (ServerProcess server =
                    launch(primary.url() + "," + cluster.replica(1).url()).started()) {
                server.awaitReady(true);
                Load load = Load.on(server);
                try (load) {
                    moreWrites(load, 50);
                    primary.freeze();
                    timed("after it froze, the standby was read", () -> await().atMost(ofSeconds(60))
                            .until(() -> server.health("ready").contains("\"read-only\":true")));
                    moreReads(load);
                    primary.thaw();
                    timed("after it went on, writers did", () -> moreWrites(load, 20));
                    moreReads(load);
                }
                check(load, primary);
            }
        }
    }

    @Test
    void a_standby_that_is_promoted_meanwhile_takes_over_and_no_connection_is_left_to_the_frozen_one()
            throws Exception {
        try (PostgresCluster cluster = PostgresCluster.start(1)) {
            PostgresServer primary = cluster.primary();
            PostgresServer standby = cluster.replica(1);
            primary.set("synchronous_standby_names", "*");
            try (ServerProcess server =
                    launch(primary.url() + "," + standby.url()).started()) {
                server.awaitReady(true);
                Load load = Load.on(server);
                try (load) {
                    moreWrites(load, 50);
                    primary.freeze();
                    // for which pools open all the connections that they may
                    CompletableFuture<Long> meanwhile = CompletableFuture.supplyAsync(() -> ask(server, true));
                    standby.promote();
                    timed("after another was promoted in its place, writers went on", () -> moreWrites(load, 20));
                    LOG.infof("The longest of those who asked meanwhile waited %d ms", meanwhile.join());
                    LOG.infof("The longest of those who asked then waited %d ms", ask(server, false));
                    primary.kill();
                }
                check(load, standby);
            }
        }
    }

    /**
     * Many read and write at once.
     *
     * @param refused whether they may be refused, as long as it is soon enough
     * @return how long the longest waited for an answer, in milliseconds
     */
    private static long ask(ServerProcess server, boolean refused) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            Caller caller = new Caller(server.port());
            List<CompletableFuture<Long>> asked = new ArrayList<>();
            for (int i = 0; i < CLIENTS * ROUNDS; i++) {
                int number = i;
                asked.add(CompletableFuture.supplyAsync(() -> ask(caller, number, refused), clients));
            }
            long longest =
                    asked.stream().mapToLong(CompletableFuture::join).max().orElseThrow();
            assertTrue(longest < ANSWERED.toMillis(), longest + " ms");
            return longest;
        } finally {
            clients.shutdownNow();
        }
    }

    private static long ask(Caller caller, int number, boolean refused) {
        long start = System.nanoTime();
        int kind = number % (READS.size() + 1);
        Caller.Answer answer = kind < READS.size()
                ? caller.ask(READS.get(kind), Map.of())
                : caller.ask(
                        GraphQl.text("record-statement"), Map.of("input", Drafts.statement(Drafts.slug("meanwhile"))));
        assertTrue(answer.isWhole() || refused && CODES.contains(answer.code()), answer.body()::encode);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static void check(Load load, PostgresServer primary) throws Exception {
        LOG.infof("The primary was frozen: %s", load);
        assertEquals(List.of(), List.copyOf(load.unfit));
        assertEquals(0, load.unanswered.get(), load::toString);
        assertTrue(CODES.containsAll(load.codes.keySet()), load::toString);
        try (Connection connection = primary.connect()) {
            Wholeness.check(connection, load.sent, load.acknowledged);
        }
    }

    private static void moreWrites(Load load, int count) {
        int before = load.acknowledged.size();
        await().atMost(ofSeconds(90)).until(() -> load.acknowledged.size() >= before + count);
    }

    private static void moreReads(Load load) {
        int before = load.reads.get();
        await().atMost(ofSeconds(60)).until(() -> load.reads.get() > before + 20);
    }

    private static Duration timed(String what, Runnable awaited) {
        long start = System.nanoTime();
        awaited.run();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        LOG.infof("%s: %d ms", what, taken.toMillis());
        return taken;
    }

    private static long lines(ServerProcess server, String text) {
        return server.output().lines().filter(line -> line.contains(text)).count();
    }

    private static ServerProcess launch(String urls) throws IOException {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.put("QUARKUS_DATASOURCE_REACTIVE_URL", urls);
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        settings.put("READOUT_FIRST_RECORD_LOAD", "true");
        settings.put("READOUT_ANSWERS_MEMORY", "0");
        settings.put("READOUT_LIMITS_COST_PER_MINUTE", "0");
        // so that less is waited for
        settings.put("READOUT_LIMITS_TIME", "5s");
        settings.put("READOUT_PRIMARY_CHECK", "1s");
        return ServerProcess.launch("256m", settings);
    }
}
