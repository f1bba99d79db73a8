package org.readout.graphql.error;

import java.util.Map;

/** A failure that its client is told of, in the words of its message. */
public abstract class ReadoutException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    protected ReadoutException(ErrorCode code, String message) {
        super(message);
        this.code = code;
    }

    /** What stands in the error's {@code extensions}. */
    public Map<String, Object> extensions() {
        return Map.of("code", code.name());
    }
}
