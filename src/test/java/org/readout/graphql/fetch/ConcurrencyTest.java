package org.readout.graphql.fetch;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readout.GraphQl;
import org.readout.TestLength;

@QuarkusTest
class ConcurrencyTest {

    private static final int REQUESTS = TestLength.of(1_500, 10_000);
    /** The connections that all reads share; they are opened as they are needed, the first by the first request. */
    private static final int READS = 4;

    private static final int FIRST_REQUESTS = 200;
    private static final int CONNECTIONS = 50;
    private static final List<Map<String, Object>> VARIANTS = List.of(
            variant("paris-2018", "donald-trump", "2018-10-23", 1, 3),
            variant("paris-2018", "vladimir-putin", "2018-08-30", 2, 1),
            variant("washington-2018", "john-bolton", "2018-07-16", 3, 4),
            variant("hamburg-2017", "rt", "2017-07-01", 2, 2),
            variant("no-such-meeting", "cnn", "2018-01-01", 0, 1));

    @TestHTTPResource("/graphql")
    URI graphql;

    @Inject
    Pool pool;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    @Test
    void what_many_ask_at_once_is_answered_as_if_each_asked_alone() throws Exception {
        List<HttpRequest> requests = VARIANTS.stream().map(this::request).toList();
        List<String> alone = new ArrayList<>();
        for (HttpRequest request : requests) {
            alone.add(answer(request));
        }
        assertEquals(VARIANTS.size(), new HashSet<>(alone).size(), "variants tell requests apart");
        assertTrue(alone.stream().noneMatch(answer -> answer.contains("\"errors\"")), alone::toString);

        ask(FIRST_REQUESTS, requests, alone);
        long connected = connected();
        ask(REQUESTS, requests, alone);
        await().atMost(Duration.ofSeconds(10)).until(() -> connected() < connected + READS);
    }

    private void ask(int times, List<HttpRequest> requests, List<String> expected) throws Exception {
        List<Callable<String>> calls = IntStream.range(0, times)
                .<Callable<String>>mapToObj(i -> () -> answer(requests.get(i % VARIANTS.size())))
                .toList();
        ExecutorService askers = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            List<Future<String>> answers = askers.invokeAll(calls);
            for (int i = 0; i < times; i++) {
                assertEquals(expected.get(i % VARIANTS.size()), answers.get(i).get());
            }
        } finally {
            askers.shutdownNow();
        }
    }

    private String answer(HttpRequest request) throws Exception {
        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }

    /** How many connections the server holds, the one that asks among them. */
    private long connected() {
        return pool.query("select count(*) from pg_stat_activity where application_name = 'readout'")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private HttpRequest request(Map<String, Object> variables) {
        try {
            String body = new ObjectMapper()
                    .writeValueAsString(Map.of("query", GraphQl.text("siblings"), "variables", variables));
            return HttpRequest.newBuilder(graphql)
                    .header("Content-Type", "application/json")
                    .timeout(Duration.ofSeconds(60))
                    .POST(BodyPublishers.ofString(body))
                    .build();
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Map<String, Object> variant(String meeting, String speaker, String day, int few, int more) {
        return Map.of("meeting", meeting, "speaker", speaker, "day", day, "few", few, "more", more);
    }
}
