package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Checks filters of a connection against the dossier.
 *
 * @param all what the connection has without a filter
 */
public record Filtered<T>(String document, List<T> all, Function<T, String> slug) {

    /** A filter that leaves some out finds exactly those of the dossier that meet the condition. */
    public void finds(Map<String, ?> filter, Predicate<T> condition) {
        Set<String> expected = Set.copyOf(FirstDossier.slugs(all, condition, slug));
        assertFalse(expected.isEmpty() || expected.size() == all.size(), () -> filter + " shows nothing: " + expected);
        Pages pages = new Pages(document, Map.of("filter", filter));
        List<String> found = pages.slugs();
        assertEquals(expected, Set.copyOf(found), filter::toString);
        assertEquals(expected.size(), found.size(), filter::toString);
        assertEquals(expected.size(), pages.page("first", 1).getInt("totalCount"), filter::toString);
    }

    public void findsNothing(Map<String, ?> filter) {
        assertEquals(List.of(), new Pages(document, Map.of("filter", filter)).slugs());
    }

    public void findsAll(Map<String, ?> filter) {
        assertEquals(
                all.size(),
                new Pages(document, Map.of("filter", filter)).slugs().size());
    }

    /** An order gives that sequence, and the other way round its reverse. */
    public void orders(String field, List<String> expected) {
        assertEquals(expected, slugs(Map.of("field", field)), field);
        assertEquals(expected, slugs(Map.of("field", field, "direction", "ASC")), field);
        assertEquals(
                expected,
                reversed(slugs(Map.of("field", field, "direction", "DESC"))),
                () -> field + " the other way round");
    }

    private List<String> slugs(Map<String, ?> order) {
        return new Pages(document, Map.of("orderBy", order)).slugs();
    }

    private static List<String> reversed(List<String> list) {
        List<String> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }
}
