package org.readout.graphql.gate.request;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;

/** A request that is refused before there is an operation to run. */
public class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;
    private final ErrorCode code;
    private final transient Map<String, String> headers;
    private final long retryAfterSeconds;

    public RequestException(int status, ErrorCode code, String message) {
        this(status, code, message, Map.of());
    }

    public RequestException(int status, ErrorCode code, String message, Map<String, String> headers) {
        this(status, code, message, headers, 0);
    }

    private RequestException(
            int status, ErrorCode code, String message, Map<String, String> headers, long retryAfterSeconds) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.headers = headers;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** A refusal that may be none a little later. */
    public static RequestException later(int status, ErrorCode code, String message, Duration wait) {
        return new RequestException(
                status, code, message, Map.of("Retry-After", String.valueOf(wait.toSeconds())), wait.toSeconds());
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

    /** What stands in the error's {@code extensions}. */
    public Map<String, Object> extensions() {
        Map<String, Object> extensions = new LinkedHashMap<>();
        extensions.put("code", code.name());
        if (retryAfterSeconds > 0) {
            extensions.put("retryAfterSeconds", retryAfterSeconds);
        }
        return extensions;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
