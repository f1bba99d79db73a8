package org.readout.graphql.gate;

import graphql.execution.AbortExecutionException;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;

/** A document asks for more than the server gives at once. */
final class QueryTooComplexException extends AbortExecutionException {

    private static final long serialVersionUID = 1;

    QueryTooComplexException(String message) {
        super(message);
    }

    /** @param what in the plural, as 'aliases' */
    static QueryTooComplexException of(String what, long asked, long most) {
        return new QueryTooComplexException(
                "The document has " + asked + " " + what + "; at most " + most + " are answered.");
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", ErrorCode.QUERY_TOO_COMPLEX.name());
    }
}
