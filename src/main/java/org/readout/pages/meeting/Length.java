package org.readout.pages.meeting;

import io.quarkus.runtime.annotations.RegisterForReflection;
import org.readout.pages.part.Plural;

/**
 * How long a meeting was, or was to be.
 *
 * @param minutes null where the source gives no number
 * @param bound null where there are no minutes
 * @param wording as the source words it, or null
 */
@RegisterForReflection
public record Length(Integer minutes, String bound, String wording) {

    private static final int HOUR = 60;

    /** Its number; null where the source gives none. */
    public String number() {
        if (minutes == null) {
            return null;
        }
        String time = time();
        return switch (bound == null ? "EXACTLY" : bound) {
            case "ABOUT" -> "about " + time;
            case "AT_LEAST" -> "at least " + time;
            case "AT_MOST" -> "at most " + time;
            default -> time;
        };
    }

    private String time() {
        int hours = minutes / HOUR;
        int rest = minutes % HOUR;
        if (hours == 0) {
            return Plural.of(rest, "minute");
        }
        return Plural.of(hours, "hour") + (rest == 0 ? "" : " " + Plural.of(rest, "minute"));
    }
}
