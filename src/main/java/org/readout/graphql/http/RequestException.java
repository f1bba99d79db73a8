package org.readout.graphql.http;

import java.util.Map;
import org.readout.graphql.error.ErrorCode;

/** A request that is refused before there is an operation to run. */
final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final ErrorCode code;
    private final transient Map<String, String> headers;

    RequestException(int status, ErrorCode code, String message) {
        this(status, code, message, Map.of());
    }

    RequestException(int status, ErrorCode code, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }

    static RequestException malformed(String message) {
        return new RequestException(400, ErrorCode.BAD_USER_INPUT, message);
    }

    int status() {
        return status;
    }

    ErrorCode code() {
        return code;
    }

    Map<String, String> headers() {
        return headers;
    }
}
