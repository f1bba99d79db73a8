package org.readout.travels.person;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Days on which somebody is met. */
final class Days {

    /** Further apart, two mentions of a surname are not surely of one person. */
    private static final int NEAR_YEARS = 8;

    private static final long NEAR_DAYS = Math.round(NEAR_YEARS * 365.25);

    private Days() {}

    static boolean isNear(Collection<LocalDate> days, LocalDate day) {
        return days.stream().anyMatch(other -> isNear(other, day));
    }

    static boolean areNear(Collection<LocalDate> days, Collection<LocalDate> others) {
        return others.stream().anyMatch(day -> isNear(days, day));
    }

    /** The days that reach from a day, step by near step, in both directions. */
    static NavigableSet<LocalDate> run(NavigableSet<LocalDate> days, LocalDate day) {
        NavigableSet<LocalDate> run = new TreeSet<>();
        for (LocalDate from = day;
                from != null && isNear(from, run.isEmpty() ? day : run.last());
                from = days.higher(from)) {
            run.add(from);
        }
        for (LocalDate from = days.lower(day); from != null && isNear(from, run.first()); from = days.lower(from)) {
            run.add(from);
        }
        return run;
    }

    static boolean isNear(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other)) <= NEAR_DAYS;
    }
}
