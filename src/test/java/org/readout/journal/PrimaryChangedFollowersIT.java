package org.readout.journal;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.readout.Caller;
import org.readout.Drafts;
import org.readout.GraphQl;
import org.readout.PostgresCluster;
import org.readout.PostgresServer;
import org.readout.graphql.page.Cursor;
import org.readout.journal.change.JournalRepository;
import org.readout.platform.database.ServerProcess;

/** Those who follow the journal at a server whose primary changes under it. */
@Tag("processes")
class PrimaryChangedFollowersIT {

    private static final Logger LOG = Logger.getLogger(PrimaryChangedFollowersIT.class);
    private static final int FOLLOWERS = 50;
    private static final String WRITE = GraphQl.text("record-statement");

    private final AtomicInteger recorded = new AtomicInteger();
    private volatile boolean over;

    @Test
    void a_follower_hears_each_change_once_whether_the_primary_is_changed_or_lost() throws Exception {
        try (PostgresCluster cluster = PostgresCluster.start(1)) {
            PostgresServer first = cluster.primary();
            PostgresServer second = cluster.replica(1);
            try (ServerProcess server = launch(first.url() + "," + second.url()).started()) {
                server.awaitReady(true);
                long start = head(first);
                String cursor = new Cursor(JournalRepository.IN_ORDER.name(), List.of(Long.toString(start))).seal();
                List<LastingFollower> followers = Stream.generate(() -> LastingFollower.at(server.port(), cursor))
                        .limit(FOLLOWERS)
                        .toList();
                await().atMost(ofSeconds(30))
                        .until(() -> followers.stream().allMatch(follower -> follower.comings() > 0));
                Thread editor = new Thread(() -> edit(new Caller(server.port())), "editor");
                editor.start();
                try {
                    change(first, second);
                } finally {
                    over = true;
                    editor.join();
                }
                compare(
                        followers,
                        LongStream.rangeClosed(start + 1, head(first)).boxed().toList());
                followers.forEach(LastingFollower::close);
            }
        }
    }

    private void change(PostgresServer first, PostgresServer second) throws IOException {
        moreRecorded();
        first.stop();
        second.promote();
        first.startAsReplicaOf(second);
        second.set("synchronous_standby_names", "*");
        moreRecorded();
        second.kill();
        first.promote();
        moreRecorded();
    }

    private static long head(PostgresServer primary) {
        return Long.parseLong(primary.value("select position from journal_head"));
    }

    private static void compare(List<LastingFollower> followers, List<Long> expected) {
        for (LastingFollower follower : followers) {
            await().atMost(ofSeconds(30))
                    .until(() -> follower.heard().size() >= expected.size()
                            || !follower.unfit().isEmpty());
            assertEquals(List.of(), follower.unfit());
            assertEquals(expected, follower.heard());
        }
        LOG.infof(
                "%d followers heard %d changes over two changes of the primary; they connected %d times",
                followers.size(),
                followers.stream().mapToInt(follower -> follower.heard().size()).sum(),
                followers.stream().mapToInt(LastingFollower::comings).sum());
    }

    private void edit(Caller editor) {
        while (!over) {
            if (editor.ask(WRITE, Map.of("input", Drafts.statement(Drafts.slug("followed"))))
                    .isWhole()) {
                recorded.incrementAndGet();
            }
        }
    }

    private void moreRecorded() {
        int before = recorded.get();
        await().atMost(ofSeconds(30)).until(() -> recorded.get() >= before + 50);
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
