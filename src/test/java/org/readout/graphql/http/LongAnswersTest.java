package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.readout.graphql.Endpoint;

/** Answers so long that they are compressed beside the event loops. */
@QuarkusTest
class LongAnswersTest {

    private static final int LONG = 100_000;
    private static final String QUERY =
            "{ statements(first: 100) { nodes { slug summary a: summary b: summary c: summary"
                    + " d: summary e: summary f: summary g: summary h: summary i: summary j: summary } } }";

    @Test
    void they_are_the_same_compressed_and_not() throws IOException {
        byte[] plain = answer("POST", "identity").body();
        assertTrue(plain.length > LONG, () -> plain.length + " bytes");

        for (String method : new String[] {"POST", "GET"}) {
            HttpResponse<byte[]> compressed = answer(method, "gzip");

            assertEquals(
                    "gzip", compressed.headers().firstValue("Content-Encoding").orElseThrow());
            assertArrayEquals(plain, new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes());
        }
    }

    @Test
    void by_head_they_say_as_much_of_themselves() {
        HttpResponse<byte[]> whole = answer("GET", "gzip");
        HttpResponse<byte[]> head = answer("HEAD", "gzip");

        assertEquals(0, head.body().length);
        for (String name : new String[] {"ETag", "Content-Length", "Content-Encoding"}) {
            assertEquals(whole.headers().allValues(name), head.headers().allValues(name), name);
        }
    }

    private static HttpResponse<byte[]> answer(String method, String coding) {
        return Endpoint.answer(
                method.equals("POST")
                        ? Endpoint.posted(
                                "{\"query\": \"" + QUERY + "\"}",
                                "Content-Type",
                                "application/json",
                                "Accept-Encoding",
                                coding)
                        : Endpoint.request(
                                method, Endpoint.parameters("query", QUERY), null, "Accept-Encoding", coding),
                BodyHandlers.ofByteArray());
    }
}
