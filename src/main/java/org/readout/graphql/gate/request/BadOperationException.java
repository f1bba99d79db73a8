package org.readout.graphql.gate.request;

import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;

/** An operation that is valid, and cannot run as it was asked for. */
public final class BadOperationException extends AbortExecutionException {

    private static final long serialVersionUID = 1;

    static final String HOW_TO_SUBSCRIBE = "subscriptions are followed over a WebSocket, by graphql-transport-ws.";

    private final transient SourceLocation location;
    private final String inputPath;

    private BadOperationException(SourceLocation location, String inputPath, String message) {
        super(message);
        this.location = location;
        this.inputPath = inputPath;
    }

    /** A subscription by a way that gives one answer. */
    public static BadOperationException ofSubscription() {
        return new BadOperationException(null, null, "One answer is no subscription; " + HOW_TO_SUBSCRIBE);
    }

    /** A value that a variable gives to a place which does not take it. */
    public static BadOperationException at(SourceLocation location, String inputPath, String message) {
        return new BadOperationException(location, inputPath, message);
    }

    @Override
    public List<SourceLocation> getLocations() {
        return location == null ? null : List.of(location);
    }

    @Override
    public Map<String, Object> getExtensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", ErrorCode.BAD_USER_INPUT.name());
        if (inputPath != null) {
            extensions.put("inputPath", inputPath);
        }
        return extensions;
    }
}
