package org.readout.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.readout.graphql.SearchKind;

/**
 * What hits are to be, beside what their words are; what is null asks for nothing.
 *
 * @param speakers slugs
 * @param countries codes
 * @param meetings slugs
 */
record HitFilter(
        List<SearchKind> kinds,
        List<String> speakers,
        List<String> countries,
        List<String> meetings,
        LocalDate from,
        LocalDate to) {

    static final HitFilter NONE = of(null, null);

    /** Both of the two, of which each may be null. */
    static HitFilter of(List<SearchKind> kinds, SearchFilter filter) {
        return filter == null
                ? new HitFilter(kinds, null, null, null, null, null)
                : new HitFilter(
                        both(kinds, filter.kinds()),
                        filter.speakers(),
                        filter.countries(),
                        filter.meetings(),
                        filter.from(),
                        filter.to());
    }

    /** Whether it narrows hits by nothing, or by their kinds alone, as a search needs no more than their own rows for. */
    boolean isOfKindsAlone() {
        return equals(of(kinds, null));
    }

    /** Null for any kind. */
    String[] kindNames() {
        return texts(kinds);
    }

    boolean isOfStatementsAlone() {
        return kinds != null && Set.copyOf(kinds).equals(Set.of(SearchKind.STATEMENT));
    }

    boolean findsActors() {
        return kinds == null || kinds.contains(SearchKind.ACTOR);
    }

    /** All but the kinds, in the order of the marks of a search. */
    List<Object> values() {
        return Arrays.asList(texts(speakers), texts(countries), texts(meetings), from, to);
    }

    private static List<SearchKind> both(List<SearchKind> some, List<SearchKind> others) {
        if (some == null || others == null) {
            return some == null ? others : some;
        }
        return some.stream().filter(others::contains).toList();
    }

    private static String[] texts(List<?> values) {
        return values == null ? null : values.stream().map(Object::toString).toArray(String[]::new);
    }
}
