package org.readout.graphql.error;

import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A document asks for more than the server gives at once. */
public final class QueryTooComplexException extends AbortExecutionException {

    private static final long serialVersionUID = 1;

    private final transient SourceLocation location;

    /** @param message with the places of its parts, as {@link String#format} has them */
    public QueryTooComplexException(String message, Object... parts) {
        this((SourceLocation) null, message, parts);
    }

    /** @param location where in the document; null where it is all of it */
    public QueryTooComplexException(SourceLocation location, String message, Object... parts) {
        super(String.format(Locale.ENGLISH, message, parts));
        this.location = location;
    }

    /** @param what in the plural, as 'aliases' */
    public static QueryTooComplexException of(String what, long asked, long most) {
        return new QueryTooComplexException("The document has %d %s; at most %d are answered.", asked, what, most);
    }

    /** @param most bytes that an answer has */
    public static QueryTooComplexException tooLong(long most) {
        return new QueryTooComplexException(
                "The answer has more than %,d bytes. Ask for fewer with `first`, or for less of each.", most);
    }

    @Override
    public List<SourceLocation> getLocations() {
        return location == null ? null : List.of(location);
    }

    @Override
    public Map<String, Object> getExtensions() {
        return Map.of("code", ErrorCode.QUERY_TOO_COMPLEX.name());
    }

    /** Kept with its document, which is no place for a stack. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
