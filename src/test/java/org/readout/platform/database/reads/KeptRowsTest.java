package org.readout.platform.database.reads;

import static io.restassured.RestAssured.given;
import static java.util.stream.Collectors.joining;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.GraphQl;
import org.readout.Heap;
import org.readout.graphql.Endpoint;
import org.readout.graphql.TestDatabase;
import org.readout.graphql.http.Production;
import org.readout.platform.database.rowcache.RecordChanges;

/** Rows of records are found in memory until their record changes: what that spares, and what it must not hide. */
@QuarkusTest
@TestProfile(Production.class)
class KeptRowsTest {

    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String CHANGE =
            "select set_config('readout.change', 'CORRECTED', true); update actor set name = '%s', revision = revision + 1 where slug = '%s';";

    private static final int RECORDS = 3_000;
    private static final int AT_ONCE = 20;
    private static final long BOUND = 1 << 20;

    @Inject
    MeterRegistry meters;

    @Inject
    RecordCache cache;

    private String slug;

    @BeforeEach
    void keep() {
        slug = Drafts.slug("kept");
        Editors.write("record-actor", Map.of("input", Drafts.actor(slug)));
        awaitKept();
    }

    /** Meetings, statements, positions, reports, quotations and relays: what else the document asks for is kept. */
    @Test
    void what_is_kept_takes_no_statement() {
        GraphQl.ask("levels");
        await().atMost(LIMIT).untilAsserted(() -> {
            changeSomethingElse();
            assertEquals(6, GraphQl.statementsFor("levels", Map.of()));
        });
    }

    @Test
    void a_change_of_another_record_leaves_it() {
        changeSomethingElse();
        awaitAnnounced();
        double before = fromMemory();
        assertEquals("Someone", name());
        assertTrue(fromMemory() > before, "it was read again");
    }

    @Test
    void a_page_takes_it_too() {
        name();
        changeSomethingElse();
        awaitAnnounced();
        double before = fromMemory();
        given().get("/actors/" + slug).then().statusCode(200).body(containsString("Someone"));
        assertTrue(fromMemory() > before, "it was read again");
    }

    @Test
    void a_mutation_shows_what_it_wrote_and_so_does_whatever_is_asked_after_it() {
        for (int i = 0; i < 10; i++) {
            assertEquals(
                    "Name " + i,
                    Editors.data(
                                    "mutation ($input: ActorInput!) { correctActor(input: $input, reason: \"So.\") { actor { name } } }",
                                    Map.of("input", Drafts.with(Drafts.actor(slug), "name", "Name " + i)))
                            .getJsonObject("correctActor")
                            .getJsonObject("actor")
                            .getString("name"));
            assertEquals("Name " + i, name());
        }
    }

    @Test
    void a_record_that_is_merged_is_the_other_one_from_then_on() {
        String other = Drafts.slug("kept");
        Editors.write("record-actor", Map.of("input", Drafts.with(Drafts.actor(other), "name", "Another")));
        Editors.data(
                "mutation ($from: ID!, $into: ID!) { merge(from: $from, into: $into, reason: \"So.\") { node { id } } }",
                Map.of("from", id(slug), "into", id(other)));
        assertEquals("Another", name());
    }

    @Test
    void a_record_that_is_retracted_says_so() {
        Editors.data(
                "mutation ($id: ID!) { retract(id: $id, reason: \"So.\") { node { id } } }", Map.of("id", id(slug)));
        assertEquals("RETRACTED", actor(slug).getString("state"));
    }

    @Test
    void what_another_node_writes_is_read_once_it_commits_and_not_before() throws SQLException {
        try (Connection other = TestDatabase.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute(CHANGE.formatted("Rolled back", slug));
            assertEquals("Someone", name());
            other.rollback();
            assertEquals("Someone", name());
            other.createStatement().execute(CHANGE.formatted("Committed", slug));
            assertEquals("Someone", name());
            other.commit();
        }
        await().atMost(LIMIT).until(() -> name().equals("Committed"));
    }

    /** Those of before schema 28, and what {@code journal_restored()} and operators send. */
    @Test
    void an_announcement_that_does_not_say_what_changed_stands_for_all() throws SQLException {
        try (Connection other = TestDatabase.connect()) {
            other.setAutoCommit(false);
            other.createStatement().execute("alter table journal disable trigger announced");
            other.createStatement().execute(CHANGE.formatted("Announced", slug));
            other.createStatement().execute("alter table journal enable trigger announced; notify journal");
            other.commit();
        }
        await().atMost(LIMIT).until(() -> name().equals("Announced"));
        awaitKept();
    }

    @Test
    void a_restored_journal_goes_on_from_another_position() throws SQLException {
        try (Connection other = TestDatabase.connect()) {
            other.createStatement().execute("select journal_restored()");
            awaitKept();
            other.createStatement().execute(CHANGE.formatted("Restored", slug));
        }
        await().atMost(LIMIT).until(() -> name().equals("Restored"));
        awaitKept();
    }

    @Test
    void rows_of_many_records_take_no_more_memory_than_they_may() throws SQLException {
        String many = Drafts.slug("many");
        try (Connection other = TestDatabase.connect()) {
            other.createStatement().execute("""
                    insert into actor (id, slug, kind, name)
                    select gen_random_uuid(), '%s-' || n, 'OFFICIAL', repeat('x', n %% 50) || n from generate_series(0, %d) n
                    """.formatted(many, RECORDS - 1));
        }
        for (int i = 0; i < RECORDS; i += AT_ONCE) {
            String query = IntStream.range(i, i + AT_ONCE)
                    .mapToObj(n -> "a%d: actor(slug: \"%s-%d\") { name aliases }".formatted(n, many, n))
                    .collect(joining(" ", "{", "}"));
            String answer = Endpoint.ask(query).body();
            assertFalse(answer.contains("errors"), answer);
        }
        long bytes =
                Heap.bytesKept(cache, "io.micrometer.", RecordVersion.class.getName(), RecordChanges.class.getName());
        assertTrue(bytes <= BOUND * 1.2, () -> bytes + " bytes");
        assertTrue(bytes >= BOUND / 4, () -> bytes + " bytes: it was not filled, or keeps far less than it may");
        double told = meters.get("readout.rows.bytes").gauge().value();
        assertTrue(told <= BOUND && told >= BOUND * 0.9, () -> told + " bytes are told");
    }

    private void awaitKept() {
        await().atMost(LIMIT).until(() -> {
            changeSomethingElse();
            double before = fromMemory();
            name();
            return fromMemory() > before;
        });
    }

    /** Until all changes are known here: rows of another record come from memory, by a document that has no answer yet. */
    private void awaitAnnounced() {
        await().atMost(LIMIT).until(() -> {
            String alias = Drafts.slug("asked").replace('-', '_');
            double before = fromMemory();
            Endpoint.ask("{ " + alias + ": actor(slug: \"cnn\") { name } }");
            return fromMemory() > before;
        });
    }

    /** So that no answer is kept, only rows. */
    private static void changeSomethingElse() {
        Editors.write("record-event", Map.of("input", Drafts.event(Drafts.slug("event"))));
    }

    private double fromMemory() {
        return meters.counter("readout.rows", "from", "memory").count();
    }

    private String name() {
        return actor(slug).getString("name");
    }

    private static String id(String slug) {
        return actor(slug).getString("id");
    }

    private static JsonObject actor(String slug) {
        return Endpoint.json(Endpoint.ask("{ actor(slug: \"" + slug + "\") { id name state } }"))
                .getJsonObject("data")
                .getJsonObject("actor");
    }
}
