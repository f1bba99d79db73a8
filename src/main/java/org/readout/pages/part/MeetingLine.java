package org.readout.pages.part;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * A meeting in a list.
 *
 * @param date null where it is not known
 * @param place null where it is not known
 * @param status null before anybody gave it one
 */
@RegisterForReflection
public record MeetingLine(String slug, String title, PartialDay date, PlaceName place, String status) {

    /** In words. */
    public String statusWords() {
        return status == null ? "no status" : EnumWords.of(status);
    }
}
