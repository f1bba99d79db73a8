package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.Caller;
import org.readout.Drafts;
import org.readout.GraphQl;
import org.readout.TestLength;

/** A server with a database of its own is killed in the middle of writes, and another is started on what it left. */
class ServerKilledIT {

    private static final Logger LOG = Logger.getLogger(ServerKilledIT.class);
    private static final int ROUNDS = TestLength.of(2, 4);

    @TempDir
    Path folder;

    @Test
    void what_was_acknowledged_is_there_and_nothing_is_half_written() throws Exception {
        Set<String> sent = new HashSet<>();
        Set<String> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            Load load = killedUnder();
            sent.addAll(load.sent);
            acknowledged.addAll(load.acknowledged);
            assertTrue(load.unanswered.get() > 0, "nothing was under way when the server was killed");
        }
        try (ServerProcess server = started();
                Connection connection = connect()) {
            Wholeness.check(connection, sent, acknowledged);
            int there = Wholeness.count(connection, sent);
            assertEquals(there, sent.size() - recordedAnew(server, sent), "what is there was not recorded whole");
            Wholeness.check(connection, sent, sent);
            LOG.infof(
                    "The server was killed %d times: of %d writes %d were acknowledged and %d are there",
                    ROUNDS, sent.size(), acknowledged.size(), there);
        }
    }

    private Load killedUnder() throws IOException {
        ServerProcess server = started();
        Load load = Load.on(server);
        try (load) {
            await().atMost(ofSeconds(30)).until(() -> load.acknowledged.size() >= 40);
            server.kill();
            await().atMost(ofSeconds(30)).until(() -> load.unanswered.get() > 0);
        }
        return load;
    }

    private ServerProcess started() throws IOException {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.put("READOUT_DATABASE_FOLDER", folder.toString());
        ServerProcess server = ServerProcess.launch(settings).started();
        server.awaitReady(true);
        return server;
    }

    /** Sends all again; none meets other content under its name. */
    private static int recordedAnew(ServerProcess server, Set<String> sent) {
        Caller caller = new Caller(server.port());
        int created = 0;
        for (String slug : sent) {
            Caller.Answer answer =
                    caller.ask(GraphQl.text("record-statement"), Map.of("input", Drafts.statement(slug)));
            assertTrue(answer.isWhole(), () -> answer.body().encode());
            if (answer.body()
                    .getJsonObject("data")
                    .getJsonObject("recordStatement")
                    .getBoolean("created")) {
                created++;
            }
        }
        return created;
    }

    /** By PostgreSQL's password file: host, port, database, role and password. */
    private Connection connect() throws SQLException, IOException {
        String[] entry = Files.readString(folder.resolve("pgpass")).strip().split(":");
        return DriverManager.getConnection(
                "jdbc:postgresql://" + entry[0] + ":" + entry[1] + "/" + entry[2], entry[3], entry[4]);
    }
}
