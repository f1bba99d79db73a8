package org.readout.journal;

import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.Caller;
import org.readout.MigratedCluster;
import org.readout.TestLength;
import org.readout.graphql.page.Cursor;
import org.readout.journal.change.JournalRepository;
import org.readout.platform.database.DatabaseProcess;
import org.readout.platform.database.ServerProcess;

/** Two servers on one database, written to and followed while connections break and the database is killed. */
class FollowersFaultsIT {

    private static final Logger LOG = Logger.getLogger(FollowersFaultsIT.class);
    private static final int WRITES = TestLength.of(900, 5_000);

    /** One or two of each kind, while as many writes as were done before are done after each. */
    private static final int FAULTS = TestLength.of(4, 8);

    private static final String END_CLIENTS = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'readout'
            """;
    private static final String END_LISTENERS = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity where query ilike 'listen%'
            """;

    @TempDir
    Path folder;

    @Test
    void a_follower_who_comes_again_with_his_last_cursor_misses_none_and_hears_none_twice() throws Exception {
        MigratedCluster.copyTo(folder.resolve("database"));
        try (DatabaseProcess database = DatabaseProcess.on(folder.resolve("database"));
                ServerProcess one = server(database);
                ServerProcess other = server(database)) {
            long start = head(database);
            String cursor = new Cursor(JournalRepository.IN_ORDER.name(), List.of(Long.toString(start))).seal();
            try (LastingFollower onOne = LastingFollower.at(one.port(), cursor);
                    LastingFollower onOther = LastingFollower.at(other.port(), cursor)) {
                long began = System.nanoTime();
                write(database, List.of(one, other), List.of(onOne, onOther));
                long written = System.nanoTime();
                List<Long> expected = LongStream.rangeClosed(start + 1, start + WRITES)
                        .boxed()
                        .toList();
                await().atMost(ofMinutes(1))
                        .until(() -> onOne.heard().size() >= WRITES
                                && onOther.heard().size() >= WRITES);
                LOG.infof(
                        "%d writes in %d ms, under %d faults; all heard %d ms later; followers came %d and %d times",
                        WRITES,
                        (written - began) / 1_000_000,
                        FAULTS,
                        (System.nanoTime() - written) / 1_000_000,
                        onOne.comings(),
                        onOther.comings());

                assertEquals(expected, onOne.heard());
                assertEquals(expected, onOther.heard());
                assertEquals(start + WRITES, head(database));
                assertTrue(onOne.comings() > 1 && onOther.comings() > 1, "no follower ever lost his connection");
                assertEquals(List.of(), onOne.unfit());
                assertEquals(List.of(), onOther.unfit());
            }
        }
    }

    private static void write(DatabaseProcess database, List<ServerProcess> servers, List<LastingFollower> followers)
            throws Exception {
        try (Editors editors = Editors.at(servers, WRITES)) {
            for (int fault = 0; fault < FAULTS; fault++) {
                int due = WRITES / (FAULTS + 1) * (fault + 1);
                await().atMost(ofMinutes(2)).until(() -> editors.acknowledged() >= due);
                breakSomething(fault, database, followers);
            }
            await().atMost(ofMinutes(2)).until(() -> editors.acknowledged() >= WRITES);
        }
    }

    private static void breakSomething(int fault, DatabaseProcess database, List<LastingFollower> followers)
            throws IOException, SQLException {
        switch (fault % 4) {
            case 0 -> execute(database, END_CLIENTS);
            case 1 -> followers.forEach(LastingFollower::loseConnection);
            case 2 -> execute(database, END_LISTENERS);
            default -> {
                database.kill();
                database.start();
            }
        }
    }

    private static ServerProcess server(DatabaseProcess database) throws IOException {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.putAll(database.address());
        ServerProcess server = ServerProcess.launch(settings).started();
        server.awaitReady(true);
        return server;
    }

    private static void execute(DatabaseProcess database, String statement) throws SQLException {
        try (Connection connection = database.connect();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    private static long head(DatabaseProcess database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select position from journal_head")) {
            head.next();
            return head.getLong(1);
        }
    }
}
