package org.readout.journal;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.Drafts.slug;
import static org.readout.Editors.write;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.GraphQl;
import org.readout.Pages;
import org.readout.SocketClient;
import org.readout.Unhurried;
import org.readout.graphql.page.Cursor;
import org.readout.journal.change.JournalRepository;

@QuarkusTest
@TestProfile(Unhurried.class)
class JournalTest {

    private static final Pages JOURNAL = new Pages("changes", Map.of());

    @Inject
    AgroalDataSource database;

    @Test
    void the_journal_reads_the_same_in_pages_of_any_size_both_ways() {
        List<String> all = JOURNAL.cursors();

        assertTrue(all.size() >= 253);
        assertEquals(all, JOURNAL.forward(7));
        assertEquals(all, JOURNAL.backward(31));
        assertEquals(all.size(), JOURNAL.page("first", 1).getInt("totalCount"));
        assertEquals(all, all(Map.of(), "edges.node.cursor"));
    }

    @Test
    void every_entry_leads_to_what_was_changed_and_that_to_itself() {
        List<String> ids = all(Map.of(), "edges.node.node.id");

        for (int i = 0; i < ids.size(); i += 100) {
            List<String> some = ids.subList(i, Math.min(i + 100, ids.size()));
            assertEquals(some, GraphQl.ask("nodes", Map.of("ids", some)).getList("data.nodes.id"));
        }
    }

    @Test
    void a_page_of_the_journal_takes_a_statement_for_each_kind_of_record() {
        assertTrue(GraphQl.statementsFor("changes", Map.of("first", 100)) <= 10);
    }

    @Test
    void filters_find_what_was_done_to_what() {
        String slug = slug("filtered");
        write("record-statement", Map.of("input", Drafts.statement(slug)));
        write("retract-statement", Map.of("slug", slug, "reason", "So."));

        assertTrue(found(Map.of("kinds", List.of("RETRACTED"), "types", List.of("STATEMENT")))
                .contains(slug));
        assertFalse(found(Map.of("kinds", List.of("CORRECTED"))).contains(slug));
        assertFalse(found(Map.of("types", List.of("MEETING"))).contains(slug));
        assertTrue(found(Map.of("meetings", List.of("singapore-2018"))).contains(slug));
        assertFalse(found(Map.of("meetings", List.of("paris-2018"))).contains(slug));
        assertTrue(found(Map.of("actors", List.of("john-bolton"))).contains(slug));
        assertFalse(found(Map.of("actors", List.of("dmitry-peskov"))).contains(slug));
    }

    @Test
    void of_two_overlapping_transactions_the_later_cannot_hide_an_entry_of_the_earlier() throws Exception {
        String before = JOURNAL.page("last", 1).getString("pageInfo.endCursor");
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        try (Connection one = database.getConnection();
                Connection other = database.getConnection()) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            add(one, first);
            int waiter = process(other);
            CompletableFuture<Void> later = CompletableFuture.runAsync(() -> add(other, second));
            await().until(() -> waits(one, waiter));
            assertEquals(List.of(), since(before), "nothing is readable before its commit");

            one.commit();
            later.join();
            assertEquals(List.of(first), since(before));
            String read = JOURNAL.page("last", 1).getString("pageInfo.endCursor");

            other.commit();
            assertEquals(List.of(second), since(read), "who read on sees what committed later");
        }
    }

    @Test
    void after_a_restoration_a_cursor_of_what_is_undone_is_refused_and_those_before_and_after_it_read_on()
            throws Exception {
        String kept = JOURNAL.page("last", 1).getString("pageInfo.endCursor");
        long last = position(kept);
        long resumed = restored();
        String undone = cursor(last + 1);
        String slug = slug("restored");
        write("record-statement", Map.of("input", Drafts.statement(slug)));

        for (String going : List.of(kept, cursor(resumed))) {
            assertEquals(List.of(slug), JOURNAL.page("first", 1, "after", going).getList("edges.node.node.slug"));
        }
        for (String gone : List.of(undone, cursor(resumed - 1))) {
            JsonPath answer = GraphQl.answer("changes", Map.of("first", 1, "after", gone));
            assertEquals("BAD_USER_INPUT", answer.getString("errors[0].extensions.code"));
            assertTrue(answer.getString("errors[0].message").contains("from its start"), answer::prettify);
            try (Follower follower = Follower.after(gone, null)) {
                assertEquals("BAD_USER_INPUT", SocketClient.code(follower.next()));
            }
        }
        try (Follower follower = Follower.after(kept, null)) {
            assertEquals(resumed + 1, position(follower.take(1).get(0).getString("cursor")));
        }
    }

    private long restored() throws SQLException {
        try (Connection connection = database.getConnection();
                ResultSet row = connection.createStatement().executeQuery("select journal_restored()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static String cursor(long position) {
        return new Cursor(JournalRepository.IN_ORDER.name(), List.of(Long.toString(position))).seal();
    }

    private static long position(String cursor) {
        return Long.parseLong(
                Cursor.open(cursor, JournalRepository.IN_ORDER).values().get(0));
    }

    private List<String> found(Map<String, ?> filter) {
        return all(Map.of("filter", filter), "edges.node.node.slug");
    }

    private static List<String> all(Map<String, ?> variables, String path) {
        Pages pages = new Pages("changes", variables);
        List<String> all = new ArrayList<>();
        JsonPath page = pages.page("first", 100);
        all.addAll(page.getList(path));
        while (page.getBoolean("pageInfo.hasNextPage")) {
            page = pages.page("first", 100, "after", page.getString("pageInfo.endCursor"));
            all.addAll(page.getList(path));
        }
        return all;
    }

    private List<UUID> since(String cursor) {
        JsonPath page = JOURNAL.page("first", 100, "after", cursor);
        List<String> ids = page.getList("edges.node.node.id");
        return ids.stream().map(id -> new org.readout.graphql.NodeId(id).uuid()).toList();
    }

    private static void add(Connection connection, UUID key) {
        try (var insert = connection.prepareStatement("insert into topic (id, slug, name) values (?, ?, 'Overlap')")) {
            insert.setObject(1, key);
            insert.setString(2, slug("overlap"));
            insert.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static int process(Connection connection) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery("select pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static boolean waits(Connection connection, int process) throws SQLException {
        try (ResultSet row = connection
                .createStatement()
                .executeQuery("select cardinality(pg_blocking_pids(" + process + ")) > 0")) {
            row.next();
            return row.getBoolean(1);
        }
    }
}
