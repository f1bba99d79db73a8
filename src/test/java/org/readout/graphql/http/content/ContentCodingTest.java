package org.readout.graphql.http.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.gate.request.RequestException;

/** RFC 9110, section 12.5.3. */
class ContentCodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip | GZIP",
                "GZIP | GZIP",
                "x-gzip | GZIP",
                "gzip;q=0.001 | GZIP",
                "deflate, gzip, br, zstd | GZIP",
                "br;q=1.0, gzip;q=0.8, *;q=0.1 | GZIP",
                "* | GZIP",
                "*;q=0.5 | GZIP",
                "gzip, identity | GZIP",
                "identity;q=0, gzip | GZIP",
                "identity;q=0, * | GZIP",
                "*;q=0, gzip | GZIP",
                "'' | IDENTITY",
                "identity | IDENTITY",
                "br | IDENTITY",
                "br, zstd;q=0.9 | IDENTITY",
                "gzip;q=0 | IDENTITY",
                "gzip;q=0.000 | IDENTITY",
                "GZIP;Q=0 | IDENTITY",
                "br;q=1, gzip;q=0 | IDENTITY",
                "gzip;q=0, * | IDENTITY",
                "gzip;q=0.5, identity | IDENTITY",
                "gzip;q=0.5, * | IDENTITY",
                "*;q=0, identity | IDENTITY",
                "gzip;q=x | IDENTITY",
                "gzipped | IDENTITY"
            })
    void an_answer_is_compressed_where_the_client_takes_that_as_gladly(String accept, ContentCoding coding) {
        assertEquals(coding, ContentCoding.accepted(List.of(accept)));
        assertEquals(coding == ContentCoding.IDENTITY, ContentCoding.isIdentityAlone(List.of(accept)));
    }

    @Test
    void lines_are_one_list() {
        assertEquals(ContentCoding.GZIP, ContentCoding.accepted(List.of("br", "gzip")));
        assertEquals(ContentCoding.IDENTITY, ContentCoding.accepted(List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity;q=0", "*;q=0", "br, *;q=0", "gzip;q=0, identity;q=0", "gzip;q=0, *;q=0"})
    void who_refuses_both_is_told_so(String accept) {
        RequestException refusal = assertThrows(RequestException.class, () -> ContentCoding.accepted(List.of(accept)));

        assertEquals(406, refusal.status());
    }

    @Test
    void a_list_of_any_length_is_read() {
        List<String> lines = Stream.generate(() -> "br;q=0.5;\"").limit(10_000).toList();

        assertEquals(ContentCoding.IDENTITY, ContentCoding.accepted(lines));
    }
}
