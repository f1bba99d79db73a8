package org.readout.travels.person;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.readout.travels.name.PersonName;

/** The names under which an office of one country is met, and on which days. */
final class NameDays {

    private final Map<List<String>, NavigableSet<LocalDate>> days =
            new TreeMap<>(Comparator.comparing(words -> String.join(" ", words)));

    void add(List<String> words, LocalDate day) {
        days.computeIfAbsent(words, none -> new TreeSet<>()).add(day);
    }

    Map<List<String>, NavigableSet<LocalDate>> all() {
        return days;
    }

    NavigableSet<LocalDate> days(List<String> words) {
        return days.get(words);
    }

    List<List<String>> fullNames() {
        return days.keySet().stream().filter(PersonName::isFull).toList();
    }

    /** Other spellings that are met near in time. */
    List<List<String>> spellings(List<String> words) {
        return fullNames().stream()
                .filter(other -> Spelling.isLike(other, words) && areNear(other, words))
                .toList();
    }

    /** The longer names that are met near in time, and are left out of by none that is longer still. */
    List<List<String>> longer(List<String> shorter) {
        List<List<String>> holding = fullNames().stream()
                .filter(words -> PersonName.contains(words, shorter) && areNear(words, shorter))
                .toList();
        return holding.stream()
                .filter(words -> holding.stream().noneMatch(other -> PersonName.contains(other, words)))
                .toList();
    }

    /** Those whose first name is the same and whose number is no other, and who are met near in time. */
    List<List<String>> sameMonarch(List<String> words) {
        return days.keySet().stream()
                .filter(other -> PersonName.first(other).equals(PersonName.first(words)))
                .filter(other -> areOneNumber(PersonName.numeral(other), PersonName.numeral(words)))
                .filter(other -> areNear(other, words))
                .toList();
    }

    /** On how many days near one the name is met. */
    long times(List<String> words, LocalDate day) {
        NavigableSet<LocalDate> met = days.get(words);
        return met == null
                ? 0
                : met.stream().filter(other -> Days.isNear(other, day)).count();
    }

    private static boolean areOneNumber(String one, String other) {
        return one.isEmpty() || other.isEmpty() || one.equals(other);
    }

    private boolean areNear(List<String> words, List<String> others) {
        return Days.areNear(days.get(words), days.get(others));
    }
}
