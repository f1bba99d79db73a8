package org.readout.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.readout.Drafts.slug;
import static org.readout.Editors.write;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.ForEditors;
import org.readout.GraphQl;
import org.readout.Pages;
import org.readout.SocketClient;

@QuarkusTest
@TestProfile(ForEditors.class)
class FollowersTest {

    /** So much of each change that no buffer between a server and a client holds many. */
    static final String WIDE = IntStream.range(0, 28)
            .mapToObj(i -> "a%d%s: by".formatted(i, "x".repeat(2000)))
            .collect(Collectors.joining(" "));

    @Inject
    Pool pool;

    @Test
    void a_follower_hears_all_changes_once_in_the_order_of_commit() throws Exception {
        String start = head();
        try (Follower follower = Follower.after(start, null)) {
            IntStream.range(0, 12).parallel().forEach(i -> record());

            assertEquals(journalSince(start, 12), cursors(follower.take(12)));
        }
    }

    @Test
    void a_follower_who_was_away_hears_first_what_he_missed_and_nothing_twice() throws Exception {
        String start = head();
        List<String> heard = new ArrayList<>();
        try (Follower follower = Follower.after(start, null)) {
            IntStream.range(0, 4).parallel().forEach(i -> record());
            heard.addAll(cursors(follower.take(2)));
        }
        IntStream.range(0, 4).parallel().forEach(i -> record());
        try (Follower follower = Follower.after(heard.get(1), null)) {
            record();
            heard.addAll(cursors(follower.take(7)));
        }

        assertEquals(journalSince(start, 9), heard);
    }

    @Test
    void a_follower_hears_the_whole_record_page_after_page() throws Exception {
        String first = new Pages("changes", Map.of()).page("first", 1).getString("pageInfo.startCursor");
        int all = new Pages("changes", Map.of()).page("first", 1).getInt("totalCount");
        try (Follower follower = Follower.after(first, null)) {
            List<String> expected = new Pages("changes", Map.of()).cursors();

            assertEquals(expected.subList(1, all), cursors(follower.take(all - 1)));
        }
    }

    @Test
    void a_follower_who_goes_leaves_the_others_waiting() throws Exception {
        String start = head();
        try (Follower staying = Follower.after(start, null)) {
            try (Follower going = Follower.after(start, null)) {
                record();
                assertEquals(cursors(staying.take(1)), cursors(going.take(1)));
            }
            record();

            assertEquals(journalSince(start, 2).get(1), cursors(staying.take(1)).get(0));
        }
    }

    @Test
    void a_filter_leaves_out_what_is_not_asked_for() throws Exception {
        JsonObject retractions = new JsonObject().put("kinds", new JsonArray().add("RETRACTED"));
        try (Follower follower = Follower.after(head(), retractions)) {
            record();
            String retracted = record();
            write("retract-statement", Map.of("slug", retracted, "reason", "Nobody said it."));

            JsonObject change = follower.take(1).get(0);
            assertEquals("RETRACTED", change.getString("kind"));
            assertEquals(retracted, change.getJsonObject("node").getString("slug"));
        }
    }

    @Test
    void announcements_that_are_lost_lose_nothing() throws Exception {
        String start = head();
        try (Follower follower = Follower.after(start, null)) {
            pool.query("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where query ilike 'listen%' and datname = current_database()")
                    .executeAndAwait();
            record();
            record();

            assertEquals(journalSince(start, 2), cursors(follower.take(2)));
        }
    }

    @Test
    void a_cursor_of_something_else_is_refused() throws Exception {
        try (Follower follower = Follower.after("bm90aGluZw", null)) {
            JsonObject answer = follower.next();
            assertEquals("error", answer.getString("type"), answer::encode);
        }
    }

    @Test
    void a_follower_who_takes_nothing_is_cut_off() throws Exception {
        String first = new Pages("changes", Map.of()).page("first", 1).getString("pageInfo.startCursor");
        try (Follower follower = Follower.deaf(WIDE, first)) {
            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertFalse(follower.canSend()));
        }
    }

    @Test
    void a_follower_who_comes_to_hears_why_he_was_cut_off() throws Exception {
        String first = new Pages("changes", Map.of()).page("first", 1).getString("pageInfo.startCursor");
        try (Follower follower = Follower.deaf(WIDE, first)) {
            CompletableFuture.runAsync(follower::hearAgain, CompletableFuture.delayedExecutor(4, TimeUnit.SECONDS));

            assertEquals(1013, follower.closed().get(30, TimeUnit.SECONDS));
        }
    }

    @Test
    void a_subscription_that_cannot_go_on_says_so_and_ends_no_other() throws Exception {
        String start = head();
        write("record-actor", Map.of("input", Drafts.actor(slug("followed"))));
        try (SocketClient client = SocketClient.begun()) {
            client.subscribe("good", "subscription($a: String) { changes(after: $a) { cursor } }", Map.of("a", start));
            assertEquals("good", client.next().getString("id"));
            pool.query("alter table actor rename to actor_away").executeAndAwait();
            try {
                client.subscribe(
                        "bad", "subscription($a: String) { changes(after: $a) { node { id } } }", Map.of("a", start));
                JsonObject ended = client.next();
                assertEquals("INTERNAL_SERVER_ERROR", SocketClient.code(ended));
                assertEquals("bad", ended.getString("id"));
            } finally {
                pool.query("alter table actor_away rename to actor").executeAndAwait();
            }
            record();
            JsonObject change = client.next();
            assertEquals("next", change.getString("type"));
            assertEquals("good", change.getString("id"));
        }
    }

    @Test
    void followers_of_one_change_are_told_what_each_asked_for() throws Exception {
        String start = head();
        record();
        String earlier = head();
        try (SocketClient client = SocketClient.begun()) {
            String document = "subscription($after: String, $node: Boolean = false) {"
                    + " changes(after: $after) { cursor node @include(if: $node) { ... on Statement { slug } } } }";
            client.subscribe("plain", document, Map.of("after", earlier));
            client.subscribe("from earlier", document, Map.of("after", start));
            client.subscribe("with node", document, Map.of("after", earlier, "node", true));
            client.subscribe("aliased", document.replace("cursor", "at: cursor"), Map.of("after", earlier));
            String recorded = record();
            String cursor = head();

            Map<String, List<JsonObject>> told = IntStream.range(0, 5)
                    .mapToObj(i -> next(client))
                    .collect(Collectors.groupingBy(
                            message -> message.getString("id"),
                            Collectors.mapping(
                                    message -> message.getJsonObject("payload")
                                            .getJsonObject("data")
                                            .getJsonObject("changes"),
                                    Collectors.toList())));
            JsonObject plain = new JsonObject().put("cursor", cursor);
            assertEquals(List.of(plain), told.get("plain"));
            assertEquals(List.of(new JsonObject().put("cursor", earlier), plain), told.get("from earlier"));
            assertEquals(
                    List.of(plain.copy().put("node", new JsonObject().put("slug", recorded))), told.get("with node"));
            assertEquals(List.of(new JsonObject().put("at", cursor)), told.get("aliased"));
        }
    }

    private static JsonObject next(SocketClient client) {
        try {
            return client.next();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String record() {
        String slug = slug("followed");
        write("record-statement", Map.of("input", Drafts.statement(slug)));
        return slug;
    }

    private static String head() {
        return GraphQl.ask("changes", Map.of("last", 1)).getString("data.page.pageInfo.endCursor");
    }

    private static List<String> journalSince(String start, int count) {
        List<String> cursors =
                GraphQl.ask("changes", Map.of("first", 100, "after", start)).getList("data.page.edges.cursor");
        assertEquals(count, cursors.size());
        return cursors;
    }

    private static List<String> cursors(List<JsonObject> changes) {
        return changes.stream().map(change -> change.getString("cursor")).toList();
    }
}
