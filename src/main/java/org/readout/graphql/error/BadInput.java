package org.readout.graphql.error;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What a client sent cannot be meant; the message says why, and nothing of the server's inside. */
public class BadInput extends ReadoutException {

    private static final long serialVersionUID = 1;

    private final String path;

    public BadInput(String message) {
        this(null, message);
    }

    private BadInput(String path, String message) {
        super(ErrorCode.BAD_USER_INPUT, message);
        this.path = path;
    }

    /**
     * A fault at a place within an input.
     *
     * @param path as {@code reports[0].article}
     */
    public static BadInput at(String path, String message) {
        return new BadInput(path, message);
    }

    /** The same fault, seen from what the input stands in. */
    public BadInput within(String outer) {
        return new BadInput(path == null ? outer : outer + "." + path, getMessage());
    }

    /** Where in the input the fault is, as {@code reports[0].article}. */
    public Optional<String> path() {
        return Optional.ofNullable(path);
    }

    @Override
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>(super.extensions());
        path().ifPresent(at -> extensions.put("inputPath", at));
        return extensions;
    }
}
