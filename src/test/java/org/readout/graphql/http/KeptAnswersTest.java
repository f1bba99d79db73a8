package org.readout.graphql.http;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.get;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.parameters;
import static org.readout.graphql.Endpoint.post;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.TestLength;
import org.readout.graphql.TestDatabase;
import org.readout.graphql.cache.PersistedDocuments;

/** An answer is given again until the record changes, and no longer. */
@QuarkusTest
@TestProfile(Production.class)
class KeptAnswersTest {

    private static final String EVENTS = "{ events { totalCount } }";
    private static final int WRITES = TestLength.of(50, 150);
    private static final int WRITES_TO_PAGES = TestLength.of(8, 20);
    private static final int READERS = 3;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @Inject
    MeterRegistry meters;

    @Test
    void an_answer_is_given_again_without_work() {
        String query = "{ meetings(first: 3) { nodes { slug } } }";
        String first = ask(query).body();
        await().atMost(LIMIT).until(() -> {
            double before = kept();
            assertEquals(first, ask(query).body());
            return kept() > before;
        });
    }

    @Test
    void whoever_asks_another_host_gets_its_addresses() {
        for (String host : List.of("one.example", "two.example", "one.example")) {
            for (int time = 0; time < 3; time++) {
                RestAssured.given()
                        .header("Host", host)
                        .queryParam("query", "{ meeting(slug: \"paris-2018\") { permalink } }")
                        .get("/graphql")
                        .then()
                        .body("data.meeting.permalink", equalTo("http://" + host + "/meetings/paris-2018"));
            }
        }
    }

    @Test
    void nobody_reads_what_is_older_than_the_last_write_that_was_acknowledged() throws Exception {
        AtomicInteger acknowledged = new AtomicInteger(events());
        double before = kept();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            List<Future<Integer>> reading = new ArrayList<>();
            int last = acknowledged.get() + WRITES;
            for (int i = 0; i < READERS; i++) {
                reading.add(readers.submit(reader(acknowledged, last)));
            }
            for (int i = 0; i < WRITES; i++) {
                Editors.write("record-event", Map.of("input", Drafts.event(Drafts.slug("event"))));
                acknowledged.incrementAndGet();
            }
            for (Future<Integer> one : reading) {
                assertTrue(one.get() >= 0, "a reader got what was older than the last write");
            }
        } finally {
            readers.shutdownNow();
        }
        assertTrue(kept() > before, "no answer was kept, so that none could lie");
    }

    @Test
    void no_tag_stands_for_two_answers_while_the_record_changes() throws Exception {
        Map<String, String> answers = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        try {
            String byHash = sentBefore(EVENTS);
            List<Future<Integer>> reading = new ArrayList<>();
            for (int i = 0; i < READERS; i++) {
                reading.add(readers.submit(tagReader(byHash, answers, done)));
            }
            for (int i = 0; i < WRITES; i++) {
                Editors.write("record-event", Map.of("input", Drafts.event(Drafts.slug("event"))));
            }
            done.set(true);
            for (Future<Integer> one : reading) {
                assertEquals(0, one.get(), "so many tags stood for two answers");
            }
        } finally {
            readers.shutdownNow();
        }
        assertTrue(answers.size() > 1, "nothing changed, so that no tag could lie");
    }

    @Test
    void no_page_is_older_than_the_last_write_that_was_acknowledged() {
        String tag = "none";
        for (int i = 0; i < WRITES_TO_PAGES; i++) {
            Map<String, Object> statement =
                    Drafts.with(Drafts.statement(Drafts.slug("said")), "topics", List.of("crimea"));
            Editors.write("record-statement", Map.of("input", statement));
            for (String path : List.of("/topics/crimea", "/topics/crimea.json")) {
                HttpResponse<String> page = get(path, "If-None-Match", tag);
                assertEquals(200, page.statusCode());
                assertTrue(page.body().contains((String) statement.get("slug")), path);
                tag = page.headers().firstValue("ETag").orElseThrow();
                assertEquals(304, get(path, "If-None-Match", tag).statusCode());
                assertEquals(page.body(), get(path).body());
            }
        }
    }

    @Test
    void a_cache_gets_what_changed() {
        String byHash = sentBefore(EVENTS);
        String tag = get(byHash).headers().firstValue("ETag").orElseThrow();
        assertEquals(304, get(byHash, "If-None-Match", tag).statusCode());

        Editors.write("record-event", Map.of("input", Drafts.event(Drafts.slug("event"))));
        HttpResponse<String> changed = get(byHash, "If-None-Match", tag);
        assertEquals(200, changed.statusCode());
        assertNotEquals(tag, changed.headers().firstValue("ETag").orElseThrow());
    }

    @Test
    void what_another_node_writes_is_read_once_it_is_announced() throws Exception {
        await().atMost(LIMIT).until(() -> {
            double before = kept();
            events();
            return kept() > before;
        });
        int before = events();
        try (Connection other = TestDatabase.connect()) {
            other.createStatement().execute("""
                    insert into event (id, slug, kind, name)
                    values (gen_random_uuid(), 'written-elsewhere', 'SUMMIT', 'Elsewhere')
                    """);
        }
        await().atMost(LIMIT).until(() -> events() == before + 1);
    }

    /** Gives how many answers it read; -1 at the first that is older than it may be. */
    private static Callable<Integer> reader(AtomicInteger acknowledged, int last) {
        return () -> {
            int read = 0;
            while (acknowledged.get() < last) {
                int least = acknowledged.get();
                if (events() < least) {
                    return -1;
                }
                read++;
            }
            return read;
        };
    }

    /** Gives how often a tag came again with another answer than before. */
    private static Callable<Integer> tagReader(String byHash, Map<String, String> answers, AtomicBoolean done) {
        return () -> {
            int lies = 0;
            String tag = "\"none\"";
            while (!done.get()) {
                HttpResponse<String> answer = get(byHash, "If-None-Match", tag);
                tag = answer.headers().firstValue("ETag").orElseThrow();
                if (answer.statusCode() == 200) {
                    String before = answers.putIfAbsent(tag, answer.body());
                    lies += before == null || before.equals(answer.body()) ? 0 : 1;
                }
            }
            return lies;
        };
    }

    /** The parameters that ask for a document by its hash. */
    private static String sentBefore(String query) {
        JsonObject extensions = new JsonObject()
                .put(
                        "persistedQuery",
                        new JsonObject().put("version", 1).put("sha256Hash", PersistedDocuments.hash(query)));
        post(new JsonObject().put("query", query).put("extensions", extensions).encode());
        return parameters("extensions", extensions.encode());
    }

    private static int events() {
        return json(ask(EVENTS)).getJsonObject("data").getJsonObject("events").getInteger("totalCount");
    }

    private double kept() {
        return meters.counter("readout.graphql.answers.kept").count();
    }
}
