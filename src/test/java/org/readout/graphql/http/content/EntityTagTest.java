package org.readout.graphql.http.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.buffer.Buffer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 9110, sections 8.8.3 and 13.1.2. */
class EntityTagTest {

    private static final EntityTag TAG = new EntityTag(false, "a1");

    @Test
    void each_representation_has_a_tag_of_its_own() {
        Set<String> tags = new HashSet<>();
        for (String content : List.of("{\"data\":{}}", "{\"data\":{} }")) {
            for (MediaType type : MediaType.values()) {
                for (ContentCoding coding : ContentCoding.values()) {
                    tags.add(EntityTag.of(Buffer.buffer(content), type.header(), coding)
                            .toString());
                }
            }
        }

        assertEquals(8, tags.size());
    }

    @Test
    void the_same_answer_has_the_same_tag() {
        assertEquals(
                EntityTag.of(Buffer.buffer("{}"), MediaType.JSON.header(), ContentCoding.GZIP),
                EntityTag.of(Buffer.buffer("{}"), MediaType.JSON.header(), ContentCoding.GZIP));
    }

    @Test
    void what_is_compressed_is_the_same_byte_for_byte_on_no_other_machine() {
        assertTrue(EntityTag.of(Buffer.buffer("{}"), MediaType.JSON.header(), ContentCoding.GZIP)
                .toString()
                .startsWith("W/\""));
        assertTrue(EntityTag.of(Buffer.buffer("{}"), MediaType.JSON.header(), ContentCoding.IDENTITY)
                .toString()
                .startsWith("\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"a1\"",
                "W/\"a1\"",
                "*",
                " * ",
                "\"b\", \"a1\"",
                "\"b\",W/\"a1\",\"c\"",
                "\"with,comma\", \"a1\"",
                ", ,\"a1\""
            })
    void a_client_that_names_it_has_it(String held) {
        assertTrue(TAG.isIn(List.of(held)));
        assertTrue(new EntityTag(true, "a1").isIn(List.of("\"x\"", held)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a1", "\"a1", "\"A1\"", "\"a1-gzip\"", "\"a\"", "\"xa1\"", "\"*\"", "W/a1", "\"b,a1\""})
    void a_client_that_names_another_has_it_not(String held) {
        assertFalse(TAG.isIn(List.of(held)));
        assertFalse(TAG.isIn(List.of()));
    }
}
