package org.readout.platform.database;

import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.readout.Caller;
import org.readout.PostgresServer;
import org.readout.SocketClient;

/**
 * A client of each server who follows the journal from where it stands, and where he is told to subscribe again does so after
 * his last cursor.
 */
final class JournalFollowers implements AutoCloseable {

    private static final String DOCUMENT =
            "subscription($after: String) { changes(after: $after) { cursor node { ... on Statement { slug } } } }";
    private static final String END = "{ changes(last: 1) { pageInfo { endCursor } } }";
    private static final long PAUSE_MILLIS = 100;

    private final List<Follower> followers = new ArrayList<>();
    private final List<CompletableFuture<Void>> running = new ArrayList<>();
    private final ExecutorService threads;
    private final String start;
    private volatile boolean ended;

    /** While nobody writes. */
    JournalFollowers(List<ServerProcess> servers, PostgresServer primary) {
        start = primary.value("select position from journal_head");
        threads = Executors.newFixedThreadPool(servers.size());
        for (ServerProcess server : servers) {
            String cursor = new Caller(server.port())
                    .ask(END, Map.of())
                    .body()
                    .getJsonObject("data")
                    .getJsonObject("changes")
                    .getJsonObject("pageInfo")
                    .getString("endCursor");
            Follower follower = new Follower(server.port(), cursor);
            followers.add(follower);
            running.add(CompletableFuture.runAsync(follower::follow, threads));
        }
    }

    /** Each has heard of every statement that is recorded there since they began, in that order, and of none twice. */
    void check(PostgresServer primary) {
        String all = primary.value("""
                select coalesce(string_agg(s.slug, ',' order by j.position), '')
                from journal j left join statement s on s.id = j.record_id
                where j.position > %s
                """.formatted(start));
        List<String> recorded = List.of(all.split(","));
        for (Follower follower : followers) {
            await().atMost(ofSeconds(60))
                    .until(() -> follower.isStopped()
                            || !recorded.isEmpty() && follower.slugs.contains(recorded.get(recorded.size() - 1)));
            assertEquals(recorded, List.copyOf(follower.slugs), follower::toString);
        }
    }

    /** How often they subscribed again. */
    int resubscriptions() {
        return followers.stream().mapToInt(each -> each.subscriptions - 1).sum();
    }

    @Override
    public String toString() {
        return "%d followers with %d changes and %d new subscriptions"
                .formatted(
                        followers.size(),
                        followers.stream().mapToInt(each -> each.slugs.size()).sum(),
                        resubscriptions());
    }

    @Override
    public void close() {
        ended = true;
        threads.shutdown();
        CompletableFuture.allOf(running.toArray(CompletableFuture[]::new))
                .orTimeout(60, TimeUnit.SECONDS)
                .join();
    }

    private final class Follower {

        private final int port;
        private final List<String> slugs = new CopyOnWriteArrayList<>();
        private final List<String> errors = new CopyOnWriteArrayList<>();
        private volatile int subscriptions;
        private volatile boolean stopped;
        private String cursor;

        private Follower(int port, String cursor) {
            this.port = port;
            this.cursor = cursor;
        }

        private void follow() {
            try {
                while (!ended) {
                    try (SocketClient client = SocketClient.silent(port)) {
                        client.send(new JsonObject().put("type", "connection_init"));
                        client.acknowledged();
                        while (!ended && !client.closed().isDone()) {
                            subscribe(client);
                        }
                    }
                }
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            } finally {
                stopped = true;
            }
        }

        private void subscribe(SocketClient client) throws InterruptedException {
            String id = String.valueOf(++subscriptions);
            Map<String, Object> variables = new HashMap<>();
            variables.put("after", cursor);
            client.subscribe(id, DOCUMENT, variables);
            while (!ended && !client.closed().isDone()) {
                JsonObject message = client.next(PAUSE_MILLIS);
                if (message == null || message.getString("type").equals("ping")) {
                    continue;
                }
                if (!message.getString("type").equals("next")) {
                    errors.add(message.encode());
                    // nothing comes now, so that this is a pause before the next try
                    client.next(PAUSE_MILLIS);
                    return;
                }
                JsonObject change =
                        message.getJsonObject("payload").getJsonObject("data").getJsonObject("changes");
                cursor = change.getString("cursor");
                slugs.add(change.getJsonObject("node").getString("slug"));
            }
        }

        private boolean isStopped() {
            return stopped;
        }

        @Override
        public String toString() {
            return "a follower who subscribed " + subscriptions + " times, told " + errors;
        }
    }
}
