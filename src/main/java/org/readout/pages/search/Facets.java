package org.readout.pages.search;

import java.util.List;
import org.readout.pages.ViewContext;
import org.readout.pages.search.SearchPage.Facet;
import org.readout.pages.search.SearchPage.Results;

/**
 * By what a search can be narrowed, each with the addresses of the narrower searches.
 *
 * @param options the narrower searches; empty where it is narrowed by this already
 * @param chosen what it is narrowed by; null where it is not
 * @param wider the address of the search without that
 */
public record Facets(String name, List<Option> options, String chosen, String wider) {

    /** All of a search. */
    static List<Facets> of(Results found, ViewContext page) {
        return List.of(
                of("Kind", SearchView.KIND, found.kinds(), page),
                of("Speaker", SearchView.SPEAKER, found.speakers(), page),
                of("Year", SearchView.YEAR, found.years(), page));
    }

    private static Facets of(String name, String parameter, List<Facet> counts, ViewContext page) {
        String chosen = page.request().text(parameter);
        if (chosen != null) {
            String label = counts.stream()
                    .filter(count -> count.key().equalsIgnoreCase(chosen))
                    .map(Facet::label)
                    .findFirst()
                    .orElse(chosen);
            return new Facets(name, List.of(), label, page.narrowed(parameter, null));
        }
        List<Option> options = counts.stream()
                .map(count -> new Option(count.label(), count.count(), page.narrowed(parameter, count.key())))
                .toList();
        return new Facets(name, options, null, null);
    }

    /** Whether there is anything to show of it. */
    public boolean isShown() {
        return chosen != null || !options.isEmpty();
    }

    /** A narrower search. */
    public record Option(String label, int count, String address) {}
}
