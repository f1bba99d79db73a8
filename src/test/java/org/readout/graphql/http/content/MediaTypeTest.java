package org.readout.graphql.http.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.gate.request.RequestException;

/** RFC 9110, sections 12.4 and 12.5.1. */
class MediaTypeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Application/GraphQL-Response+JSON | RESPONSE",
                "APPLICATION/JSON; CHARSET=UTF-8 | JSON",
                "application/graphql-response+json;Q=0.5, application/json;q=0.4 | RESPONSE",
                "application/json, application/graphql-response+json | JSON",
                "application/graphql-response+json, application/json | RESPONSE",
                "*/*, application/graphql-response+json | RESPONSE",
                "application/*;q=0.8, application/json;q=0.2 | RESPONSE",
                "application/json;q=0, */* | RESPONSE",
                "application/json;q=0, application/* | RESPONSE",
                "application/graphql-response+json;q=0, */*;q=0.1 | JSON",
                "*/*;q=0.9, application/graphql-response+json;q=0.1 | JSON",
                "text/*;q=1, application/json;q=0.001 | JSON",
                "application/json;charset=iso-8859-1, application/graphql-response+json;q=0.1 | RESPONSE",
                "application/json;charset=\"utf-8\" | JSON",
                "application/json;charset=utf-8;q=0, application/json, application/graphql-response+json;q=0.2 | RESPONSE",
                "application/graphql-response+json; profile=\"a,b;c\", application/json;q=0.5 | RESPONSE",
                "application/json;version=1 | JSON",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2 | JSON",
                "multipart/mixed;deferSpec=20220824, application/graphql-response+json, application/json | RESPONSE",
                "application/graphql-response+json;q=2, application/json;q=0.1 | JSON",
                "application/graphql-response+json;q=one, application/json;q=0.1 | JSON",
                "application/graphql-response+json ; q = 0.5 , application/json ; q = 0.6 | JSON",
                ", ,application/graphql-response+json, | RESPONSE"
            })
    void the_type_is_the_one_that_the_client_prefers(String accept, MediaType type) {
        assertEquals(type, MediaType.accepted(List.of(accept)));
    }

    @Test
    void lines_are_one_list_whatever_stands_in_the_first() {
        assertEquals(MediaType.RESPONSE, MediaType.accepted(List.of("text/html", "application/graphql-response+json")));
        assertEquals(
                MediaType.JSON,
                MediaType.accepted(List.of("application/graphql-response+json;q=0", "application/json;q=0.1")));
        assertThrows(RequestException.class, () -> MediaType.accepted(List.of("application/json;q=0", "*/*;q=0")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", "application/json;q=x"})
    void who_prefers_nothing_gets_plain_json(String accept) {
        assertEquals(MediaType.JSON, MediaType.accepted(List.of(accept)));
        assertEquals(MediaType.JSON, MediaType.accepted(List.of()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "application/json;q=0",
                "application/json;q=0.000",
                "*/*;q=0",
                "application/*;q=0, */*",
                "application/json;charset=iso-8859-1",
                "json",
                "application/jsonp"
            })
    void who_takes_neither_is_told_both(String accept) {
        RequestException refusal = assertThrows(RequestException.class, () -> MediaType.accepted(List.of(accept)));

        assertEquals(406, refusal.status());
        assertEquals(
                "Answers are application/graphql-response+json or application/json, and `Accept` is '" + accept + "'.",
                refusal.getMessage());
    }
}
