package org.readout.writing.input;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.readout.graphql.error.BadInput;

class SlugKeysTest {

    private static final UUID RT = new UUID(0, 1);
    private static final UUID TASS = new UUID(0, 2);

    private final SlugKeys actors = new SlugKeys("actor", Map.of("rt", RT, "tass", TASS));

    @Test
    void a_slug_of_the_record_has_its_key() {
        assertEquals(RT, actors.key("rt", "speaker"));
    }

    @Test
    void no_slug_refers_to_nothing() {
        assertNull(actors.key(null, "onBehalfOf"));
    }

    @Test
    void slugs_keep_their_order() {
        assertEquals(List.of(TASS, RT), actors.keys(List.of("tass", "rt"), "addressedTo"));
    }

    @Test
    void a_slug_that_nothing_has_is_refused_where_it_stands() {
        BadInput refusal =
                assertThrows(BadInput.class, () -> actors.keys(List.of("rt", "Tass"), "reports[0].addressedTo"));
        assertEquals(Optional.of("reports[0].addressedTo[1]"), refusal.path());
        assertEquals("There is no actor 'Tass'.", refusal.getMessage());
    }
}
