package org.readout.graphql.error;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a client sent cannot be meant; the message says why, and nothing of the server's inside. */
public class BadInput extends ReadoutException {

    private static final long serialVersionUID = 1;

    /** As many faults an error lists; an input can have thousands. */
    private static final int MOST_LISTED = 100;

    private final List<InputFault> faults;

    public BadInput(String message) {
        this(List.of(), message);
    }

    private BadInput(List<InputFault> faults, String message) {
        super(ErrorCode.BAD_USER_INPUT, message);
        this.faults = List.copyOf(faults);
    }

    /**
     * A fault at a place within an input.
     *
     * @param path as {@code reports[0].article}
     */
    public static BadInput at(String path, String message) {
        return of(List.of(new InputFault(path, message)));
    }

    /** All faults of one input, at least one. */
    public static BadInput of(List<InputFault> faults) {
        return new BadInput(faults, message(faults));
    }

    /** Whether it has more faults than an error lists, so that whatever else is wrong would not be told. */
    public boolean isFull() {
        return isFull(faults.size());
    }

    /** Whether so many faults are more than an error lists. */
    public static boolean isFull(int faults) {
        return faults > MOST_LISTED;
    }

    /** The same faults, seen from what the input stands in. */
    public BadInput within(String outer) {
        return faults.isEmpty()
                ? at(outer, getMessage())
                : of(faults.stream().map(fault -> fault.within(outer)).toList());
    }

    /** The faults of two parts of what one client sent. */
    public BadInput and(BadInput later) {
        return later.faults.isEmpty()
                ? this
                : of(Stream.concat(faults.stream(), later.faults.stream()).toList());
    }

    /** Where in the input the first fault is, as {@code reports[0].article}. */
    public Optional<String> path() {
        return faults.stream().map(InputFault::path).findFirst();
    }

    /** All that is wrong with the input, by where it stands; none where there is no input. */
    public List<InputFault> faults() {
        return faults;
    }

    @Override
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>(super.extensions());
        path().ifPresent(at -> {
            extensions.put("inputPath", at);
            extensions.put(
                    "faults",
                    faults.stream()
                            .limit(MOST_LISTED)
                            .map(InputFault::extension)
                            .toList());
        });
        return extensions;
    }

    private static String message(List<InputFault> faults) {
        if (faults.size() == 1) {
            return faults.get(0).message();
        }
        return "The input has " + (isFull(faults.size()) ? "more than " + MOST_LISTED : faults.size()) + " faults. "
                + faults.stream().limit(MOST_LISTED).map(InputFault::toString).collect(Collectors.joining(" "));
    }
}
