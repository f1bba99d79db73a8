package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.Caller;
import org.readout.Drafts;
import org.readout.GraphQl;

/**
 * The disk under the record is full. The write-ahead log is on another: without room for that PostgreSQL stops altogether,
 * which is an outage like any other.
 */
class FullDiskIT {

    private static final Logger LOG = Logger.getLogger(FullDiskIT.class);

    @TempDir
    Path folder;

    @Test
    void writes_are_refused_in_clear_words_and_reads_go_on_until_there_is_room_again() throws Exception {
        try (SmallDisk disk = SmallDisk.mounted(folder.resolve("disk"));
                DatabaseProcess database = DatabaseProcess.on(folder.resolve("database"))) {
            Path space = Files.createDirectory(disk.folder().resolve("tables"));
            database.execute("create tablespace small location '" + space + "'");
            database.execute("create database readout tablespace small");
            try (ServerProcess server = ServerProcess.launch(settings(database)).started()) {
                server.awaitReady(true);
                Load load = Load.on(server);
                try (load) {
                    awaitMore(load, 20);
                    disk.fill();
                    await().atMost(ofSeconds(60)).until(() -> load.failedWrites.get() >= 100);
                    assertRefused(server);
                    int reads = load.reads.get();
                    await().atMost(ofSeconds(30)).until(() -> load.reads.get() >= reads + 100);
                    server.awaitReady(true);
                    LOG.infof("The disk is full: %s", load);

                    disk.makeRoom();
                    awaitMore(load, 50);
                }
                LOG.infof("There was room again: %s", load);
                assertEquals(List.of(), List.copyOf(load.unfit));
                assertEquals(0, load.failedReads.get(), load::toString);
                assertEquals(0, load.unanswered.get(), load::toString);
                assertEquals(Set.of("DATABASE_UNAVAILABLE"), load.codes.keySet());
                try (Connection connection = database.connect("readout")) {
                    Wholeness.check(connection, load.sent, load.acknowledged);
                }
            }
        }
    }

    private static void awaitMore(Load load, int count) {
        int before = load.acknowledged.size();
        await().atMost(ofSeconds(30)).until(() -> load.acknowledged.size() >= before + count);
    }

    private static void assertRefused(ServerProcess server) {
        Caller caller = new Caller(server.port());
        Caller.Answer answer = await().atMost(ofSeconds(10))
                .until(
                        () -> caller.ask(
                                GraphQl.text("record-statement"),
                                Map.of("input", Drafts.statement(Drafts.slug("no-room")))),
                        refusal -> !refusal.isWhole());
        assertEquals("DATABASE_UNAVAILABLE", answer.code());
        assertTrue(answer.message().contains("no space left"), answer::message);
    }

    private static Map<String, String> settings(DatabaseProcess database) {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.putAll(database.address("readout"));
        settings.put("READOUT_FIRST_RECORD_LOAD", "true");
        return settings;
    }
}
