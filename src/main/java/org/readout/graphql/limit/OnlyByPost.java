package org.readout.graphql.limit;

import graphql.execution.AbortExecutionException;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;

/** An operation other than a query came by a method that only reads. */
public final class OnlyByPost extends AbortExecutionException {

    private static final long serialVersionUID = 1;

    OnlyByPost() {
        super("Only queries are asked by GET; send this by POST.");
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", ErrorCode.BAD_USER_INPUT.name());
    }
}
