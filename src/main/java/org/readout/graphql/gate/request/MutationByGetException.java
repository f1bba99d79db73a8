package org.readout.graphql.gate.request;

import graphql.execution.AbortExecutionException;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;

/** An operation other than a query came by a way that only reads. */
public final class MutationByGetException extends AbortExecutionException {

    private static final long serialVersionUID = 1;

    private MutationByGetException(String message) {
        super(message);
    }

    public static MutationByGetException ofMutation() {
        return new MutationByGetException("Only queries are answered by GET; send this mutation by POST.");
    }

    public static MutationByGetException ofSubscription() {
        return new MutationByGetException(
                "Only queries are answered by GET; " + BadOperationException.HOW_TO_SUBSCRIBE);
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", ErrorCode.BAD_USER_INPUT.name());
    }
}
