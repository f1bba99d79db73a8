package org.readout.graphql.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.errors;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.post;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.readout.graphql.TestDatabase;

/** Ten thousand requests that nobody would write; {@code -Dreadout.fuzz.seed} makes those of an earlier run again. */
@QuarkusTest
class FuzzTest {

    private static final Logger LOG = Logger.getLogger(FuzzTest.class);

    private static final int REQUESTS = 10_000;
    private static final int AT_ONCE = 4;
    private static final int MOST_SHOWN = 10;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Inject
    GraphQLSchema schema;

    @Test
    void ten_thousand_made_up_requests_break_nothing_and_leak_nothing() throws InterruptedException {
        long seed = Long.getLong("readout.fuzz.seed", new Random().nextLong());
        LOG.infof("fuzz: seed %d", seed);
        String before = ask(Known.RECORDS).body();
        Fuzzer fuzzer = new Fuzzer(schema, seed, Known.texts());
        ConcurrentMap<String, Integer> outcomes = new ConcurrentSkipListMap<>();
        Queue<String> amiss = new ConcurrentLinkedQueue<>();

        long start = System.nanoTime();
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try {
            clients.invokeAll(Stream.generate(fuzzer::next)
                    .limit(REQUESTS)
                    .map(body -> client(body, outcomes, amiss))
                    .toList());
        } finally {
            clients.shutdownNow();
        }

        LOG.infof(
                "fuzz: %d requests in %d s, seed %d: %s",
                REQUESTS, Duration.ofNanos(System.nanoTime() - start).toSeconds(), seed, new TreeMap<>(outcomes));
        assertEquals(List.of(), amiss.stream().limit(MOST_SHOWN).toList(), () -> "seed " + seed + ", " + amiss.size());
        assertTrue(outcomes.getOrDefault("data", 0) > REQUESTS / 4, () -> "few of them were answered: " + outcomes);
        await().atMost(LIMIT).until(() -> TestDatabase.statementsUnderWay() == 0);
        assertEquals(before, ask(Known.RECORDS).body());
    }

    private static Callable<Void> client(String body, ConcurrentMap<String, Integer> outcomes, Queue<String> amiss) {
        return () -> {
            try {
                HttpResponse<String> answer = post(body);
                Leaks.of(answer).forEach(leak -> amiss.add(leak + "\n  for " + body));
                outcome(answer).forEach(outcome -> outcomes.merge(outcome, 1, Integer::sum));
            } catch (RuntimeException failure) {
                amiss.add(failure + "\n  for " + body);
            }
            return null;
        };
    }

    private static Stream<String> outcome(HttpResponse<String> answer) {
        Object data = json(answer).getValue("data");
        Stream<String> codes = errors(answer).stream()
                .map(error -> ((JsonObject) error).getJsonObject("extensions").getString("code"))
                .distinct();
        return data == null ? codes : Stream.concat(Stream.of("data"), codes);
    }
}
