package org.readout.graphql.error;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSuggestionTest {

    private static final List<String> KNOWN = List.of("statement", "statements", "meeting", "meetings", "LIKELY", "if");

    @ParameterizedTest
    @CsvSource({
        "statemnt, statement",
        "statmeents, statements",
        "statementz, statements",
        "Meeting, meeting",
        "likley, LIKELY",
        "iff, if",
        "LIKELY, LIKELY",
        "topics, none",
        "x, none"
    })
    void the_nearest_name_is_suggested_if_it_is_near(String unknown, String expected) {
        assertEquals(expected, NameSuggestion.of(unknown, KNOWN).orElse("none"));
    }

    @Test
    void a_name_that_is_longer_than_any_slip_is_not_compared() {
        assertEquals(Optional.empty(), NameSuggestion.of("a".repeat(61), List.of("a".repeat(61))));
    }

    @Property
    void a_suggestion_is_one_of_the_known_names(@ForAll String unknown) {
        NameSuggestion.of(unknown, KNOWN).ifPresent(name -> assertTrue(KNOWN.contains(name)));
    }
}
