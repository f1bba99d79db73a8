package org.readout.graphql.gate;

import java.util.Map;
import org.readout.graphql.error.ErrorCode;

/** A request that is refused before there is an operation to run. */
public final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final ErrorCode code;
    private final transient Map<String, String> headers;

    public RequestException(int status, ErrorCode code, String message) {
        this(status, code, message, Map.of());
    }

    public RequestException(int status, ErrorCode code, String message, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = headers;
    }

    public static RequestException malformed(String message) {
        return new RequestException(400, ErrorCode.BAD_USER_INPUT, message);
    }

    public int status() {
        return status;
    }

    public ErrorCode code() {
        return code;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
