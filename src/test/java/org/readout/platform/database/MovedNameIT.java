package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.Caller;
import org.readout.PostgresCluster;
import org.readout.PostgresServer;

/** A server that knows its database by a name alone, which is given to whichever server is the primary. */
@Tag("processes")
class MovedNameIT {

    private static final Logger LOG = Logger.getLogger(MovedNameIT.class);
    private static final String NAME = "database.readout.test";
    private static final String OTHER_ADDRESS = "127.0.0.2";
    /** What the virtual machine remembers a name for, what a search takes, and time for a machine that is busy. */
    private static final Duration FOUND = ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void writers_go_on_at_the_server_that_the_name_is_given_to_whether_the_former_is_gone_or_silent() throws Exception {
        try (PostgresCluster cluster = PostgresCluster.start(0)) {
            PostgresServer first = cluster.primary();
            PostgresServer second = cluster.addReplica(OTHER_ADDRESS, first);
            give("127.0.0.1");
            try (ServerProcess server = launch(first.port()).started()) {
                server.awaitReady(true);
                Load load = Load.on(server);
                try (load) {
                    moreWrites(load, 50);
                    first.stop();
                    second.promote();
                    give(OTHER_ADDRESS);
                    timed(
                            "since the name of a server that had stopped was given to another",
                            () -> moreWrites(load, 1));
                    first.startAsReplicaOf(second);
                    second.set("synchronous_standby_names", "*");
                    moreWrites(load, 50);

                    second.freeze();
                    first.promote();
                    give("127.0.0.1");
                    timed("since that of one that was silent was", () -> moreWrites(load, 1));
                    second.kill();
                    moreWrites(load, 50);
                }
                LOG.infof("A name moved twice: %s", load);
                assertEquals(List.of(), List.copyOf(load.unfit));
                assertEquals(0, load.unanswered.get(), load::toString);
                assertTrue(server.output().contains(NAME), server.output());
                try (Connection connection = first.connect()) {
                    Wholeness.check(connection, load.sent, load.acknowledged);
                }
            }
        }
    }

    /** As whoever runs the name's server does; nobody sees half of it. */
    private void give(String address) throws IOException {
        Path next = folder.resolve("hosts.next");
        Files.writeString(next, "127.0.0.1 localhost%n%s %s%n".formatted(address, NAME));
        Files.move(next, hosts(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path hosts() {
        return folder.resolve("hosts");
    }

    private static void moreWrites(Load load, int count) {
        int before = load.acknowledged.size();
        await().atMost(FOUND).until(() -> load.acknowledged.size() >= before + count);
    }

    private static void timed(String what, Runnable awaited) {
        long start = System.nanoTime();
        awaited.run();
        LOG.infof("%d ms %s", (System.nanoTime() - start) / 1_000_000, what);
    }

    private ServerProcess launch(int port) throws IOException {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.put("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + NAME + ":" + port + "/postgres");
        settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
        settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
        settings.put("READOUT_FIRST_RECORD_LOAD", "true");
        // from which alone this virtual machine knows names
        settings.put("JDK_JAVA_OPTIONS", "-Djdk.net.hosts.file=" + hosts());
        return ServerProcess.launch("256m", settings);
    }
}
