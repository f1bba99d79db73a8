package org.readout.graphql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.InputFault;

/** Collects what is wrong with an input, or with a part of it, so that its client is told all of it at once. */
public final class FaultCollector {

    private static final Pattern INDEX = Pattern.compile("\\[(\\d+)]");

    /** That an index has. */
    private static final int MOST_DIGITS = 9;

    private final List<InputFault> faults;
    /** Where something is wrong; an input can have thousands of faults. */
    private final NavigableSet<String> paths;

    private final String base;

    public FaultCollector() {
        this(new ArrayList<>(), new TreeSet<>(), "");
    }

    private FaultCollector(List<InputFault> faults, NavigableSet<String> paths, String base) {
        this.faults = faults;
        this.paths = paths;
        this.base = base;
    }

    /** Collects on, and leaves these as they are. */
    public FaultCollector copy() {
        return new FaultCollector(new ArrayList<>(faults), new TreeSet<>(paths), base);
    }

    /** Collects into the same list what is wrong with a part of the input, whose paths begin there. */
    public FaultCollector within(String path) {
        return new FaultCollector(faults, paths, path(path));
    }

    /** Takes a fault, unless something else is wrong at that place already. */
    public void add(String path, String message) {
        if (!has(path)) {
            put(path, message);
        }
    }

    /** Takes a fault, whatever else is wrong there. */
    public void put(String path, String message) {
        faults.add(new InputFault(path(path), message));
        paths.add(path(path));
    }

    /**
     * Takes a fault of a value that is left out of the input.
     *
     * @param place of the value, of which nothing else is said then; the fault itself may be told of what it stands in
     */
    public void put(InputFault fault, String place) {
        faults.add(fault);
        paths.add(place);
    }

    /** Checks a text; null is let through. */
    public void check(String path, String text, TextRule rule) {
        String fault = text == null ? null : rule.fault(text);
        if (fault != null) {
            add(path, "It " + fault + ".");
        }
    }

    /** Checks that no two of a list are the same; nulls are passed over, and so is no list. */
    public <T> void checkDistinct(String path, List<T> list, Function<T, ?> same) {
        if (list == null) {
            return;
        }
        Set<Object> known = new HashSet<>();
        for (int i = 0; i < list.size(); i++) {
            Object what = list.get(i) == null ? null : same.apply(list.get(i));
            if (what != null && !known.add(what)) {
                add(path + "[" + i + "]", "It stands in this list already.");
            }
        }
    }

    public boolean has(String path) {
        return paths.contains(path(path));
    }

    /** Whether something is wrong at that place, or with a part of what stands there. */
    public boolean hasWithin(String path) {
        return has(path) || hasPart(path(path) + ".") || hasPart(path(path) + "[");
    }

    private boolean hasPart(String beginning) {
        String next = paths.ceiling(beginning);
        return next != null && next.startsWith(beginning);
    }

    /** Whether more is wrong than its client is told, so that nothing else need be looked for. */
    public boolean isFull() {
        return BadInput.isFull(faults.size());
    }

    public boolean isEmpty() {
        return faults.isEmpty();
    }

    /** All that is wrong, which is something. */
    public BadInput fault() {
        return BadInput.of(faults.stream()
                .map(fault -> new Placed(place(fault), fault))
                .sorted()
                .map(Placed::fault)
                .toList());
    }

    /** @throws BadInput with all that is wrong, where anything is */
    public void end() {
        if (!faults.isEmpty()) {
            throw fault();
        }
    }

    private String path(String path) {
        return base.isEmpty() || path.isEmpty() ? base + path : base + "." + path;
    }

    /** Sorts by path; what stands first in a list comes first. */
    private static String place(InputFault fault) {
        return INDEX.matcher(fault.path()).replaceAll(index -> "[" + padded(index.group(1)) + "]");
    }

    private static String padded(String digits) {
        return "0".repeat(Math.max(0, MOST_DIGITS - digits.length())) + digits;
    }

    /** A fault with what it is sorted by, made once and not for each comparison: there can be thousands. */
    private record Placed(String place, InputFault fault) implements Comparable<Placed> {

        private static final Comparator<Placed> ORDER =
                Comparator.comparing(Placed::place).thenComparing(placed -> placed.fault.message());

        @Override
        public int compareTo(Placed other) {
            return ORDER.compare(this, other);
        }
    }
}
