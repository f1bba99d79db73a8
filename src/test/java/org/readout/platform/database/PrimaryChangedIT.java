package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.readout.Caller;
import org.readout.Drafts;
import org.readout.GraphQl;
import org.readout.PostgresCluster;
import org.readout.PostgresServer;

/** A primary and a standby that change places while editors write and readers read, and a standby that is left alone. */
@Tag("processes")
class PrimaryChangedIT {

    private static final Logger LOG = Logger.getLogger(PrimaryChangedIT.class);
    private static final String READ = "{ meetings(first: 1) { nodes { slug } } }";
    private static final String WRITE = GraphQl.text("record-statement");
    private static final String READ_ONLY_HEALTH =
            "{\"name\":\"database\",\"status\":\"UP\",\"data\":{\"read-only\":true}}";

    @Test
    void writers_go_on_at_whichever_takes_writes_and_readers_at_what_can_be_read() throws Exception {
        try (PostgresCluster cluster = PostgresCluster.start(1)) {
            PostgresServer first = cluster.primary();
            PostgresServer second = cluster.replica(1);
            try (ServerProcess server = launch(second.url() + "," + first.url()).started()) {
                server.awaitReady(true);
                Load load = Load.on(server);
                try (load) {
                    moreWrites(load, 50);
                    switchOver(first, second);
                    timed("after the switchover", () -> moreWrites(load, 1));
                    assertEquals("t", first.value("select pg_is_in_recovery()"));
                    moreWrites(load, 50);
                    second.kill();
                    timed("the standby is read", () -> awaitReadOnly(server));
                    leftAlone(first, server, load);
                    moreWrites(load, 50);
                }
                LOG.infof("The primary changed twice: %s", load);
                assertEquals(List.of(), List.copyOf(load.unfit));
                assertEquals(0, load.unanswered.get(), load::toString);
                assertTrue(
                        Set.of("DATABASE_UNAVAILABLE", "READ_ONLY").containsAll(load.codes.keySet()), load::toString);
                try (Connection connection = first.connect()) {
                    Wholeness.check(connection, load.sent, load.acknowledged);
                }
            }
        }
    }

    /** As it is planned: nothing that was acknowledged is lost, and the former primary comes back as a standby. */
    private static void switchOver(PostgresServer former, PostgresServer next) throws IOException {
        former.stop();
        next.promote();
        former.startAsReplicaOf(next);
        next.set("synchronous_standby_names", "*");
    }

    /** A server that starts on a standby alone, beside one that was left with it. */
    private static void leftAlone(PostgresServer standby, ServerProcess server, Load load) throws Exception {
        try (ServerProcess other = launch(standby.url()).started()) {
            other.awaitReady(true);
            assertTrue(other.health("ready").contains(READ_ONLY_HEALTH), other.health("ready"));
            int reads = load.reads.get();
            await().atMost(ofSeconds(10)).until(() -> load.reads.get() > reads + 20);
            for (ServerProcess each : List.of(server, other)) {
                Caller caller = new Caller(each.port());
                assertTrue(caller.ask(READ, Map.of()).isWhole());
                assertEquals("READ_ONLY", write(caller).code());
            }
            standby.promote();
            await().atMost(ofSeconds(15))
                    .until(() -> write(new Caller(other.port())).isWhole());
            assertEquals(1, lines(other, "can only be read"), other.output());
            assertEquals(0, lines(other, "ERROR"), other.output());
            await().atMost(ofSeconds(10)).until(() -> other.health("well").startsWith("{\"status\":\"UP\""));
        }
    }

    private static Caller.Answer write(Caller caller) {
        return caller.ask(WRITE, Map.of("input", Drafts.statement(Drafts.slug("left-alone"))));
    }

    private static void awaitReadOnly(ServerProcess server) {
        await().atMost(ofSeconds(15)).until(() -> server.health("ready").contains(READ_ONLY_HEALTH));
    }

    private static void moreWrites(Load load, int count) {
        int before = load.acknowledged.size();
        await().atMost(ofSeconds(30)).until(() -> load.acknowledged.size() >= before + count);
    }

    private static void timed(String what, Runnable awaited) {
        long start = System.nanoTime();
        awaited.run();
        LOG.infof("%s: %d ms", what, (System.nanoTime() - start) / 1_000_000);
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
        return ServerProcess.launch("256m", settings);
    }
}
