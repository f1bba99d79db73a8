package org.readout.graphql.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.parameters;

import graphql.schema.GraphQLSchema;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.readout.TestLength;
import org.readout.graphql.Endpoint;
import org.readout.graphql.TestDatabase;

/**
 * Requests that nobody would write, ten thousand at full length, held to what the specifications say of their answers;
 * {@code -Dreadout.fuzz.seed} makes those of an earlier run again.
 */
@QuarkusTest
class FuzzTest {

    private static final Logger LOG = Logger.getLogger(FuzzTest.class);

    private static final int REQUESTS = TestLength.of(1_500, 10_000);
    private static final int AT_ONCE = 4;
    private static final int MOST_SHOWN = 10;
    private static final int LONGEST_ADDRESS = 3_500;
    private static final int NOT_MODIFIED = 304;
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** What `HEAD` says as `GET` does (RFC 9110, section 9.3.2). */
    private static final List<String> OF_BOTH =
            List.of("content-type", "content-encoding", "content-length", "etag", "vary");

    private final Conformance conformance = new Conformance();
    private final ConcurrentMap<String, String> tagged = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> outcomes = new ConcurrentSkipListMap<>();
    private final Queue<String> amiss = new ConcurrentLinkedQueue<>();

    @Inject
    GraphQLSchema schema;

    @Test
    void made_up_requests_break_nothing_and_leak_nothing() throws InterruptedException {
        long seed = Long.getLong("readout.fuzz.seed", new Random().nextLong());
        LOG.infof("fuzz: seed %d", seed);
        String before = ask(Known.RECORDS).body();
        Random random = new Random(seed);
        Fuzzer fuzzer = new Fuzzer(schema, seed, Known.texts());

        long start = System.nanoTime();
        ExecutorService clients = Executors.newFixedThreadPool(AT_ONCE);
        try {
            clients.invokeAll(Stream.generate(() -> request(fuzzer, random))
                    .limit(REQUESTS)
                    .map(this::client)
                    .toList());
        } finally {
            clients.shutdownNow();
        }

        LOG.infof(
                "fuzz: %d requests in %d s, seed %d: %s; %d amiss",
                REQUESTS, Duration.ofNanos(System.nanoTime() - start).toSeconds(), seed, outcomes, amiss.size());
        assertEquals(List.of(), amiss.stream().limit(MOST_SHOWN).toList(), () -> "seed " + seed + ", " + amiss.size());
        assertTrue(outcomes.getOrDefault("data", 0) > REQUESTS / 4, () -> "few of them were answered: " + outcomes);
        await().atMost(LIMIT).until(() -> TestDatabase.statementsUnderWay() == 0);
        assertEquals(before, ask(Known.RECORDS).body());
    }

    private static Request request(Fuzzer fuzzer, Random random) {
        JsonObject body = random.nextInt(10) == 0 ? fuzzer.subscription() : fuzzer.query();
        String address = parameters(body.getMap().entrySet().stream()
                .flatMap(one -> Stream.of(one.getKey(), one.getValue().toString()))
                .toArray(String[]::new));
        boolean read = random.nextInt(4) == 0 && address.length() < LONGEST_ADDRESS;
        return new Request(body, read ? address : null, FuzzHeaders.next(random));
    }

    private Callable<Void> client(Request request) {
        return () -> {
            try {
                HttpResponse<byte[]> answer = request.address == null ? post(request) : get(request);
                conformance.faults(answer, request.headers).forEach(fault -> amiss(fault, request));
                count(Conformance.body(answer));
            } catch (RuntimeException | IOException failure) {
                amiss(failure.toString(), request);
            }
            return null;
        };
    }

    private static HttpResponse<byte[]> post(Request request) {
        return Endpoint.answer(
                Endpoint.posted(
                        request.body.encode(), request.headers.namesAndValues("Content-Type", "application/json")),
                BodyHandlers.ofByteArray());
    }

    /** And again by `HEAD`, and once more with the tag that came. */
    private HttpResponse<byte[]> get(Request request) {
        HttpResponse<byte[]> answer = read("GET", request);
        HttpResponse<byte[]> head = read("HEAD", request);
        if (!said(answer).equals(said(head))) {
            amiss("GET says " + said(answer) + " and HEAD " + said(head), request);
        }
        answer.headers().firstValue("ETag").ifPresent(tag -> {
            String content = answer.headers().map().get("content-type") + Arrays.toString(answer.body());
            if (!tagged.computeIfAbsent(tag, first -> content).equals(content)) {
                amiss("two answers have the tag " + tag, request);
            }
            int again = read("GET", request, "If-None-Match", tag).statusCode();
            if (again != NOT_MODIFIED) {
                amiss("status " + again + " for its own tag " + tag, request);
            }
        });
        return answer;
    }

    private static HttpResponse<byte[]> read(String method, Request request, String... more) {
        return Endpoint.answer(
                Endpoint.request(method, request.address, null, request.headers.namesAndValues(more)),
                BodyHandlers.ofByteArray());
    }

    private static Map<String, List<String>> said(HttpResponse<byte[]> answer) {
        Map<String, List<String>> said = new ConcurrentSkipListMap<>();
        said.put("status", List.of(String.valueOf(answer.statusCode())));
        OF_BOTH.forEach(name -> said.put(name, answer.headers().allValues(name)));
        // errors of siblings come in any order, which is as long only before it is compressed
        if (answer.headers().firstValue("ETag").isEmpty()) {
            said.remove("content-length");
        }
        return said;
    }

    private void amiss(String fault, Request request) {
        amiss.add(fault + "\n  for " + request);
    }

    private void count(JsonObject answer) {
        if (answer.getValue("data") != null) {
            outcomes.merge("data", 1, Integer::sum);
        }
        answer.getJsonArray("errors", new JsonArray()).stream()
                .map(error -> ((JsonObject) error).getJsonObject("extensions").getString("code"))
                .distinct()
                .forEach(code -> outcomes.merge(code, 1, Integer::sum));
    }

    /** @param address null to post it */
    private record Request(JsonObject body, String address, FuzzHeaders headers) {}
}
