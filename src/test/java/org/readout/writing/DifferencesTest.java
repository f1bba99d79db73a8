package org.readout.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DifferencesTest {

    @Test
    void equal_contents_differ_in_nothing() {
        assertEquals(
                List.of(),
                new Differences()
                        .compare("name", "Paris", "Paris")
                        .compare("series", null, (Object) null)
                        .fields());
    }

    @Test
    void the_fields_that_differ_are_named_in_order() {
        assertEquals(
                List.of("name", "series", "kind"),
                new Differences()
                        .compare("name", "Paris", "paris")
                        .compare("slug", "paris", "paris")
                        .compare("series", null, "G20")
                        .compare("kind", 1, (Object) null)
                        .fields());
    }

    @Test
    void lists_are_equal_by_what_they_hold_and_in_which_order() {
        List<String> one = new ArrayList<>(List.of("a", "b"));
        List<String> same = new LinkedList<>(List.of("a", "b"));
        assertEquals(List.of(), new Differences().compare("list", one, same).fields());
        assertEquals(
                List.of("list"),
                new Differences().compare("list", one, List.of("b", "a")).fields());
        assertEquals(
                List.of("list"),
                new Differences().compare("list", one, List.of("a")).fields());
    }
}
