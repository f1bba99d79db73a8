package org.readout.journal;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.Caller;
import org.readout.Drafts;
import org.readout.GraphQl;
import org.readout.TestLength;
import org.readout.graphql.page.Cursor;
import org.readout.journal.change.JournalRepository;
import org.readout.platform.database.ServerProcess;

/** A server with little memory, and followers who stop reading with more to come than it could hold. */
class SlowFollowersIT {

    private static final String HEAP = "160m";

    /** Of the first record some 14 MB wait for each, of which the system's buffers take a part. */
    private static final int DEAF = TestLength.of(30, 60);

    @TempDir
    Path folder;

    @Test
    void those_who_take_nothing_keep_little_waiting_and_are_cut_off_and_the_others_hear() throws Exception {
        try (ServerProcess server = ServerProcess.launch(HEAP, settings()).started()) {
            server.awaitReady(true);
            List<Follower> deaf = new ArrayList<>();
            try (Follower hearing = Follower.at(server.port(), head(server), null)) {
                for (int i = 0; i < DEAF; i++) {
                    deaf.add(Follower.deaf(server.port(), FollowersTest.WIDE, cursor(0)));
                }
                write(server);
                assertEquals(1, hearing.take(1).size());

                await().atMost(ofSeconds(60)).until(() -> deaf.stream().noneMatch(Follower::canSend));
                write(server);
                assertEquals(1, hearing.take(1).size());
            } finally {
                deaf.forEach(Follower::close);
            }
            assertFalse(server.output().contains("OutOfMemoryError"), server.output());
        }
    }

    private static void write(ServerProcess server) {
        Caller.Answer answer = new Caller(server.port())
                .ask(GraphQl.text("record-actor"), Map.of("input", Drafts.actor(Drafts.slug("actor"))));
        assertTrue(answer.isWhole(), () -> answer.body().encode());
    }

    private static String head(ServerProcess server) {
        return new Caller(server.port())
                .ask("{ changes(last: 1) { pageInfo { endCursor } } }", Map.of())
                .body()
                .getJsonObject("data")
                .getJsonObject("changes")
                .getJsonObject("pageInfo")
                .getString("endCursor");
    }

    private static String cursor(long position) {
        return new Cursor(JournalRepository.IN_ORDER.name(), List.of(Long.toString(position))).seal();
    }

    private Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Caller.trust());
        settings.put("READOUT_DATABASE_FOLDER", folder.toString());
        settings.put("READOUT_SOCKETS_PATIENCE", "10s");
        // a write waits for the followers who are served before it, on a machine that does much else
        settings.put("READOUT_LIMITS_TIME", "30s");
        return settings;
    }
}
