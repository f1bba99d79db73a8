package org.readout.graphql.http.header;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.raw;
import static org.readout.graphql.Endpoint.send;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, sections 9.3.2 and 15.5.6: what is read by GET is asked about by HEAD, and by no other method. */
@QuarkusTest
class RouteMethodsTest {

    private static final String GRAPH = "/graphql";
    private static final List<String> OF_ALL =
            List.of("location", "etag", "cache-control", "vary", "allow", "x-content-type-options");
    private static final List<String> OF_THE_GRAPH = List.of("content-type", "content-length", "content-encoding");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphql?query=%7B%20countries%20%7B%20code%20%7D%20%7D",
                "/graphql?query=%7B%20nothing%20%7D",
                "/graphql?query=mutation%20%7B%20__typename%20%7D",
                "/graphql",
                "/graphql/schema.graphql",
                "/q/graphql-ui",
                "/q/graphql-ui/",
                "/q/graphql-ui/?query=x",
                "/q/graphql-ui/graphiql.min.js",
                "/q/health/live",
                "/q/metrics",
                "/nowhere"
            })
    void head_is_get_without_the_content(String path) throws IOException {
        for (String coding : List.of("gzip", "identity")) {
            HttpResponse<String> get = send("GET", path, null, "Accept-Encoding", coding);
            HttpResponse<String> head = send("HEAD", path, null, "Accept-Encoding", coding);

            assertEquals(get.statusCode(), head.statusCode());
            OF_ALL.forEach(name ->
                    assertEquals(get.headers().allValues(name), head.headers().allValues(name), name));
            if (path.startsWith(GRAPH) && !path.startsWith(GRAPH + "/")) {
                OF_THE_GRAPH.forEach(name -> assertEquals(
                        get.headers().allValues(name), head.headers().allValues(name), name));
            }
            assertTrue(!head.headers().allValues("content-encoding").contains("identity"), path);
        }
        try (Socket socket = raw("HEAD " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(answer.endsWith("\r\n\r\n"), answer);
            assertEquals(answer.length() - 4, answer.indexOf("\r\n\r\n"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/graphql/schema.graphql",
                "/q/graphql-ui",
                "/q/graphql-ui/",
                "/q/graphql-ui/graphiql.min.js",
                "/q/health",
                "/q/health/live",
                "/q/metrics"
            })
    void other_methods_are_told_those_two(String path) {
        for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "OPTIONS", "FOO")) {
            HttpResponse<String> answer = send(method, path, null);

            assertEquals(405, answer.statusCode(), method);
            assertEquals(List.of("GET, HEAD"), answer.headers().allValues("allow"), method);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"HEAD", "GET"})
    void what_the_client_has_it_has_by_either(String method) {
        String path = "/graphql?query=%7B%20countries%20%7B%20code%20%7D%20%7D";
        String tag = send("HEAD", path, null).headers().firstValue("etag").orElseThrow();

        assertEquals(304, send(method, path, null, "If-None-Match", tag).statusCode());
    }

    /** RFC 9112, section 9.6. */
    @ParameterizedTest
    @ValueSource(strings = {"/graphql?query=%7B__typename%7D", "/graphql", "/nowhere", "/q/health/live"})
    void a_connection_that_the_client_wants_closed_is_closed_after_the_answer(String path) throws IOException {
        for (String method : List.of("GET", "HEAD")) {
            try (Socket socket =
                    raw(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
                socket.setSoTimeout(5_000);
                assertTrue(socket.getInputStream().readAllBytes().length > 0);
            }
        }
    }
}
