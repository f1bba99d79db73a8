package org.readout.graphql.gate;

import graphql.execution.AbortExecutionException;
import java.util.Locale;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;

/** A document asks for more than the server gives at once. */
final class QueryTooComplexException extends AbortExecutionException {

    private static final long serialVersionUID = 1;

    /** @param message with the places of its parts, as {@link String#format} has them */
    QueryTooComplexException(String message, Object... parts) {
        super(String.format(Locale.ENGLISH, message, parts));
    }

    /** @param what in the plural, as 'aliases' */
    static QueryTooComplexException of(String what, long asked, long most) {
        return new QueryTooComplexException("The document has %d %s; at most %d are answered.", asked, what, most);
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", ErrorCode.QUERY_TOO_COMPLEX.name());
    }
}
