package org.readout.graphql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeIdTest {

    @Property
    void an_id_leads_back_to_its_node(@ForAll long high, @ForAll long low) {
        NodeId id = new NodeId("Meeting", new UUID(high, low).toString());
        NodeId handedBack = new NodeId(id.stringValueForSerialization());
        assertEquals(id, handedBack);
        assertEquals(new UUID(high, low), handedBack.uuid());
    }

    @Property
    void an_id_stands_in_an_address_as_it_is(@ForAll long high, @ForAll long low) {
        String sealed = new NodeId("Statement", new UUID(high, low).toString()).stringValueForSerialization();
        assertTrue(sealed.matches("[A-Za-z0-9_-]+"), sealed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "7", "%", "Meeting:1", "a b", "é"})
    void what_is_not_base64_is_refused_or_leads_nowhere(String text) {
        assertThrows(IllegalArgumentException.class, () -> new NodeId(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Meeting", ":", ":1", "Country:U\0"})
    void an_id_without_a_type_or_with_what_no_key_has_is_refused(String opened) {
        String sealed = Base64.getUrlEncoder().encodeToString(opened.getBytes(StandardCharsets.UTF_8));
        assertThrows(IllegalArgumentException.class, () -> new NodeId(sealed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Country:U\0S", "\0:US", "Country:\0"})
    void an_id_with_what_no_key_has_is_refused(String opened) {
        String sealed = Base64.getUrlEncoder().encodeToString(opened.getBytes(StandardCharsets.UTF_8));
        assertThrows(IllegalArgumentException.class, () -> new NodeId(sealed));
    }

    @Test
    void an_id_that_is_longer_than_any_is_refused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new NodeId(new NodeId("Meeting", "x".repeat(200)).stringValueForSerialization()));
    }

    @Property
    void any_text_is_an_id_or_refused(@ForAll String text) {
        try {
            assertTrue(new NodeId(text).type().length() > 0);
        } catch (IllegalArgumentException refused) {
            assertFalse(refused.getMessage().isEmpty());
        }
    }

    @Test
    void a_key_that_is_no_uuid_is_that_of_nobody() {
        assertEquals(new UUID(0, 0), new NodeId("Country", "FR").uuid());
    }

    @Test
    void an_id_is_that_of_a_node_of_its_type_and_key_alone() {
        Node france = () -> "FR";
        NodeId id = france.getId();
        assertTrue(id.isOf(france));
        assertFalse(id.isOf(() -> "FR"));
        assertFalse(new NodeId(id.type(), "DE").isOf(france));
        assertFalse(id.isOf(null));
    }
}
