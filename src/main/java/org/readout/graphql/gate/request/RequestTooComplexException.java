package org.readout.graphql.gate.request;

import java.util.Map;
import org.readout.graphql.error.ErrorCode;

/** The JSON of a request is more than is read. */
public final class RequestTooComplexException extends RequestException {

    private static final long serialVersionUID = 1;

    private static final int BAD_REQUEST = 400;

    private final transient Map<String, Object> read;

    RequestTooComplexException(String message, Map<String, Object> read) {
        super(BAD_REQUEST, ErrorCode.QUERY_TOO_COMPLEX, message);
        this.read = read;
    }

    /** The members of the outermost object that stand before what was too much. */
    public Map<String, Object> read() {
        return read;
    }
}
