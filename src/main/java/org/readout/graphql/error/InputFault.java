package org.readout.graphql.error;

import java.io.Serializable;
import java.util.Map;

/**
 * One thing that is wrong with an input.
 *
 * @param path where in the input, as {@code reports[0].article}; empty for the whole
 * @param message what is wrong and what is allowed, in one sentence
 */
public record InputFault(String path, String message) implements Serializable {

    /** The same fault, seen from what the input stands in. */
    InputFault within(String outer) {
        return new InputFault(path.isEmpty() ? outer : outer + "." + path, message);
    }

    Map<String, Object> extension() {
        return OrderedMap.of("inputPath", path, "message", message);
    }

    @Override
    public String toString() {
        return path.isEmpty() ? message : path + ": " + message;
    }
}
