package org.readout.pages.meeting;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Where days stand from left to right: one after the other, as far apart as what is drawn of them needs, and what is left of
 * the width shared out by time. So a year without a word and two words of one day can both be read.
 */
final class DayScale {

    private final List<Integer> places = new ArrayList<>();
    private final NavigableMap<LocalDate, Extent> days = new TreeMap<>();
    private final int end;

    private DayScale(int end) {
        this.end = end;
    }

    /**
     * @param items what stands there, in any order of days; those of one day in their order
     * @param others days that have a place too
     * @param start where the first day stands
     * @param width where the last need may end, if the needs leave as much
     * @param apart the least distance between two days
     */
    static DayScale of(List<Item> items, List<LocalDate> others, int start, int width, int apart) {
        NavigableMap<LocalDate, List<Integer>> byDay = new TreeMap<>();
        others.forEach(day -> byDay.computeIfAbsent(day, none -> new ArrayList<>()));
        for (int at = 0; at < items.size(); at++) {
            byDay.computeIfAbsent(items.get(at).day(), none -> new ArrayList<>())
                    .add(at);
        }
        int[] narrow = new int[items.size()];
        Map<LocalDate, Extent> extents = new HashMap<>();
        int needed = narrow(items, byDay, start, apart, narrow, extents);
        DayScale scale = new DayScale(Math.max(needed, width));
        long span = byDay.isEmpty() ? 0 : ChronoUnit.DAYS.between(byDay.firstKey(), byDay.lastKey());
        for (LocalDate day : byDay.keySet()) {
            long passed = ChronoUnit.DAYS.between(byDay.firstKey(), day);
            int spare = span == 0 ? 0 : (int) ((scale.end - needed) * passed / span);
            Extent extent = extents.get(day);
            scale.days.put(day, new Extent(extent.first() + spare, extent.last() + spare));
            byDay.get(day).forEach(at -> narrow[at] += spare);
        }
        for (int place : narrow) {
            scale.places.add(place);
        }
        return scale;
    }

    /** Everything as near as its needs allow. */
    private static int narrow(
            List<Item> items,
            NavigableMap<LocalDate, List<Integer>> byDay,
            int start,
            int apart,
            int[] places,
            Map<LocalDate, Extent> extents) {
        Map<String, Integer> free = new HashMap<>();
        int next = start;
        int needed = start;
        for (Map.Entry<LocalDate, List<Integer>> day : byDay.entrySet()) {
            int first = next;
            for (int at : day.getValue()) {
                first = Math.max(first, free.getOrDefault(items.get(at).row(), 0));
            }
            // the day begins where its first of each row fits, so all its rows begin together
            Map<String, Integer> within = new HashMap<>();
            int last = first;
            for (int at : day.getValue()) {
                Item item = items.get(at);
                places[at] = within.getOrDefault(item.row(), first);
                within.put(item.row(), places[at] + item.need());
                last = Math.max(last, places[at]);
                needed = Math.max(needed, places[at] + item.need());
            }
            free.putAll(within);
            extents.put(day.getKey(), new Extent(first, last));
            next = last + apart;
            needed = Math.max(needed, last);
        }
        return needed;
    }

    /** Where an item stands, by its place in the list. */
    int of(int item) {
        return places.get(item);
    }

    /** Where the first of a day stands, or its middle place among the days around it. */
    int start(LocalDate day) {
        return days.containsKey(day) ? days.get(day).first() : between(day);
    }

    /** Where the last of a day stands. */
    int end(LocalDate day) {
        return days.containsKey(day) ? days.get(day).last() : between(day);
    }

    /** Whether a day lies within those that have a place. */
    boolean has(LocalDate day) {
        return !days.isEmpty() && !day.isBefore(days.firstKey()) && !day.isAfter(days.lastKey());
    }

    /** Where all that is needed ends. */
    int end() {
        return end;
    }

    /** Every day that has a place. */
    List<LocalDate> days() {
        return List.copyOf(days.keySet());
    }

    private int between(LocalDate day) {
        Map.Entry<LocalDate, Extent> before = days.lowerEntry(day);
        Map.Entry<LocalDate, Extent> after = days.higherEntry(day);
        long passed = ChronoUnit.DAYS.between(before.getKey(), day);
        long whole = ChronoUnit.DAYS.between(before.getKey(), after.getKey());
        int from = before.getValue().last();
        return (int) (from + (after.getValue().first() - from) * passed / whole);
    }

    /**
     * Something that stands at a day.
     *
     * @param row within which nothing stands on another
     * @param need how far behind it the next of its row stands at the nearest
     */
    record Item(LocalDate day, String row, int need) {}

    private record Extent(int first, int last) {}
}
