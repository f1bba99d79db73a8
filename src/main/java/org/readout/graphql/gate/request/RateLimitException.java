package org.readout.graphql.gate.request;

import graphql.execution.AbortExecutionException;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.OrderedMap;

/** A client asks too much in too short a time. */
public final class RateLimitException extends AbortExecutionException {

    private static final long serialVersionUID = 1;

    private final long seconds;

    public RateLimitException(String message, long seconds) {
        super(message);
        this.seconds = seconds;
    }

    @Override
    public Map<String, Object> getExtensions() {
        return OrderedMap.of("code", ErrorCode.RATE_LIMITED.name(), "retryAfterSeconds", seconds);
    }
}
