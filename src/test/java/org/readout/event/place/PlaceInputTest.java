package org.readout.event.place;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceInputTest {

    @Test
    void places_of_other_content_have_other_identities() {
        Set<String> identities = Stream.of(
                        new PlaceInput("a", null, null),
                        new PlaceInput("a", "b", null),
                        new PlaceInput("a", null, "b"),
                        new PlaceInput("a", "", null),
                        new PlaceInput("a--", null, null),
                        new PlaceInput("a1:b", null, null),
                        new PlaceInput("a", "c-", "b"),
                        new PlaceInput("a", "c", "b-"))
                .map(PlaceInput::identity)
                .collect(Collectors.toSet());
        assertEquals(8, identities.size(), identities::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Paris", "1:a", " ", "\uD83C\uDF0D here"})
    void the_name_is_found_in_the_identity_whatever_it_holds(String name) {
        assertEquals(name, PlaceInput.nameIn(new PlaceInput(name, "1:x", " y").identity()));
    }
}
