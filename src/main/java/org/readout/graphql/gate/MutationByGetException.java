package org.readout.graphql.gate;

import graphql.execution.AbortExecutionException;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;

/** An operation other than a query came by a way that only reads. */
public final class MutationByGetException extends AbortExecutionException {

    private static final long serialVersionUID = 1;

    MutationByGetException() {
        super("Only queries are answered here; send this by POST.");
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", ErrorCode.BAD_USER_INPUT.name());
    }
}
