package org.readout.graphql.error;

import java.util.Map;

/** The record can be read for now, and not be written. */
public class ReadOnly extends ReadoutException {

    private static final long serialVersionUID = 1;

    /** A standby is promoted within seconds, or by somebody who has to get up first. */
    private static final long RETRY_AFTER_SECONDS = 5;

    public ReadOnly() {
        super(
                ErrorCode.READ_ONLY,
                "The record can only be read for now, and nothing of this was recorded. Send it again later.");
    }

    @Override
    public Map<String, Object> extensions() {
        return OrderedMap.of("code", ErrorCode.READ_ONLY.name(), "retryAfterSeconds", RETRY_AFTER_SECONDS);
    }
}
