package org.readout.graphql.http;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.RESPONSE;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.code;
import static org.readout.graphql.Endpoint.errors;
import static org.readout.graphql.Endpoint.json;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.readout.OnlyGraph;
import org.readout.graphql.gate.request.AnswerMemory;

/** What an operation costs does not tell how long its answer is, or whether anybody reads it. */
@QuarkusTest
@TestProfile(OnlyGraph.class)
class AnswerBoundsTest {

    private static final String LOCALHOST = "127.0.0.1";
    private static final String TOO_LONG =
            "The answer has more than 10,000 bytes. Ask for fewer with `first`, or for less of each.";
    private static final String SCHEMA = " __schema { queryType { name } } ";

    @Inject
    AnswerMemory memory;

    @Test
    void an_answer_that_is_too_long_is_refused_as_it_is_written() {
        assertTooComplex(TOO_LONG, ask(statements(3, 10, 50)));
    }

    @Test
    void an_answer_of_graphql_java_that_is_too_long_is_refused_too() {
        assertTooComplex(TOO_LONG, ask(statements(1, 15, 10).replaceFirst("\\{", "{" + SCHEMA)));
    }

    @Test
    void graphql_java_gives_no_more_values_than_it_may() {
        assertEquals(
                0,
                errors(ask("{" + SCHEMA + "topics(first: 3) { nodes { slug } } }"))
                        .size());

        HttpResponse<String> answer = ask("{" + SCHEMA + "countries { code } }");
        assertEquals("QUERY_TOO_COMPLEX", code(answer));
        assertFalse(json(answer).containsKey("data"));
        assertEquals(0, errors(ask("{ countries { code } }")).size(), "a plan needs no such bound");
    }

    @Test
    void whoever_has_not_taken_his_answers_is_answered_no_more_until_he_has() {
        assertEquals(200, small().statusCode());
        await().atMost(Duration.ofSeconds(10)).until(() -> memory.held() == 0);

        memory.hold(LOCALHOST, 1);
        HttpResponse<String> refused = small();
        memory.release(LOCALHOST, 1);

        assertEquals(429, refused.statusCode());
        assertEquals("RATE_LIMITED", code(refused));
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        assertEquals(200, small().statusCode());
    }

    private static HttpResponse<String> small() {
        return ask("{ __typename }", "Accept", RESPONSE);
    }

    private static void assertTooComplex(String message, HttpResponse<String> answer) {
        assertEquals("QUERY_TOO_COMPLEX", code(answer));
        assertEquals(message, errors(answer).getJsonObject(0).getString("message"));
        assertFalse(json(answer).containsKey("data"));
    }

    private static String statements(int times, int aliases, int first) {
        String fields =
                IntStream.range(0, aliases).mapToObj(i -> "a" + i + ": summary").collect(Collectors.joining(" "));
        return IntStream.range(0, times)
                .mapToObj(i -> "s" + i + ": statements(first: " + first + ") { nodes { ...F } }")
                .collect(Collectors.joining(" ", "{ ", " } fragment F on Statement { " + fields + " }"));
    }
}
