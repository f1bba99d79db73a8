package org.readout.graphql.socket;

import java.nio.charset.StandardCharsets;

/** Why the server closes a WebSocket: the codes of RFC 6455, section 7.4, and those of graphql-transport-ws. */
enum CloseCode {
    GOING_AWAY(1001),
    PROTOCOL_ERROR(1002),
    TOO_BIG(1009),
    INTERNAL_ERROR(1011),
    TRY_AGAIN_LATER(1013),
    MALFORMED(4400),
    UNAUTHORIZED(4401),
    FORBIDDEN(4403),
    NO_SUBPROTOCOL(4406),
    INIT_TIMEOUT(4408),
    DUPLICATE_ID(4409),
    SECOND_INIT(4429);

    /** A control frame has 125 bytes, of which the code takes two; the rest is for a character that is cut in two. */
    private static final int LONGEST_REASON = 117;

    private final int code;

    CloseCode(int code) {
        this.code = code;
    }

    short code() {
        return (short) code;
    }

    /** As much of a reason as a close frame holds (RFC 6455, section 5.5). */
    static String reason(String reason) {
        byte[] bytes = reason.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= LONGEST_REASON ? reason : new String(bytes, 0, LONGEST_REASON, StandardCharsets.UTF_8);
    }
}
