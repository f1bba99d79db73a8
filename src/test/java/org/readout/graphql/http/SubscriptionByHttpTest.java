package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.RESPONSE;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.code;
import static org.readout.graphql.Endpoint.errors;
import static org.readout.graphql.Endpoint.get;
import static org.readout.graphql.Endpoint.json;
import static org.readout.graphql.Endpoint.parameters;

import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A subscription needs a way for more than one answer; over HTTP it is told so at once, with the status of a request that cannot run. */
@QuarkusTest
class SubscriptionByHttpTest {

    private static final String HOW = "subscriptions are followed over a WebSocket, by graphql-transport-ws.";

    @ParameterizedTest
    @CsvSource({"application/json, 200", RESPONSE + ", 400"})
    void by_post_it_is_refused(String accept, int status) {
        for (String subscription : new String[] {
            "subscription { changes { cursor } }",
            "subscription Changes { changes { node { id } } }",
            "query Q { countries { code } } subscription S { changes { cursor } }"
        }) {
            HttpResponse<String> answer = post(subscription, accept);

            assertEquals(status, answer.statusCode());
            assertEquals("BAD_USER_INPUT", code(answer), answer::body);
            assertTrue(message(answer).endsWith(HOW), answer::body);
            assertFalse(json(answer).containsKey("data"));
            Leaks.assertNone(answer);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", RESPONSE})
    void by_get_it_is_refused_as_whatever_is_no_query(String accept) {
        HttpResponse<String> answer = get(parameters("query", "subscription { changes { cursor } }"), "Accept", accept);

        assertEquals(405, answer.statusCode());
        assertEquals("Only queries are answered by GET; " + HOW, message(answer));
    }

    @Test
    void a_query_beside_it_in_the_document_is_answered() {
        HttpResponse<String> answer = org.readout.graphql.Endpoint.post("{\"operationName\": \"Q\", \"query\":"
                + " \"query Q { __typename } subscription S { changes { cursor } }\"}");

        assertEquals("{\"data\":{\"__typename\":\"Query\"}}", answer.body());
    }

    private static HttpResponse<String> post(String subscription, String accept) {
        return subscription.startsWith("query")
                ? org.readout.graphql.Endpoint.post(
                        "{\"operationName\": \"S\", \"query\": \"" + subscription + "\"}", "Accept", accept)
                : ask(subscription, "Accept", accept);
    }

    private static String message(HttpResponse<String> answer) {
        return errors(answer).getJsonObject(0).getString("message");
    }
}
