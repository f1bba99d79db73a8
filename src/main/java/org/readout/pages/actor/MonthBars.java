package org.readout.pages.actor;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Comparator;
import java.util.List;
import org.readout.pages.part.Plural;

/**
 * How many statements fell into which month, as bars.
 *
 * @param bars those of months with statements, in their order
 * @param uncertain how many may have been made in one of several months, or in one that is left out
 */
public record MonthBars(List<Bar> bars, int uncertain) {

    /** How long the longest bar is. */
    private static final int WIDTH = 200;

    /** @param total how many statements there are in all */
    static MonthBars of(List<Month> months, int total) {
        int most = months.stream().mapToInt(Month::count).max().orElse(1);
        List<Bar> bars = months.stream()
                .sorted(Comparator.comparing(Month::key))
                .map(month ->
                        new Bar(month.key(), month.label(), month.count(), Math.max(1, month.count() * WIDTH / most)))
                .toList();
        return new MonthBars(
                bars, total - months.stream().mapToInt(Month::count).sum());
    }

    /** What the bars leave out; null where it is nothing. */
    public String remainder() {
        return uncertain == 0
                ? null
                : Plural.of(uncertain, "statement") + " more may belong to one month or another, and "
                        + (uncertain == 1 ? "has" : "have") + " no bar.";
    }

    /**
     * How many were made in a month.
     *
     * @param key as 2018-10
     */
    @RegisterForReflection
    public record Month(String key, String label, int count) {}

    /** A month and its bar. */
    public record Bar(String key, String label, int count, int width) {}
}
