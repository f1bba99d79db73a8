package org.readout.graphql.limit;

import graphql.execution.AbortExecutionException;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;

/** A document asks for more than the server gives at once. */
final class TooComplex extends AbortExecutionException {

    private static final long serialVersionUID = 1;

    TooComplex(String message) {
        super(message);
    }

    /** @param what in the plural, as 'aliases' */
    static TooComplex of(String what, long asked, long most) {
        return new TooComplex("The document has " + asked + " " + what + "; at most " + most + " are answered.");
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", ErrorCode.QUERY_TOO_COMPLEX.name());
    }
}
