package org.readout.travels.remark;

import java.util.List;

/**
 * One {@code met with} of the remarks.
 *
 * @param met who is named; empty where it is left out
 * @param others whether people without names were there too
 * @param after a day before the names, and the words after them
 * @param leftOut null where the parse is sure
 */
public record Encounter(List<Mention> met, boolean others, String after, LeftOut leftOut) {

    static Encounter leftOut(LeftOut reason) {
        return new Encounter(List.of(), false, "", reason);
    }

    /** With a day that is printed before the names. */
    Encounter on(String printed) {
        return new Encounter(met, others, printed + after, leftOut);
    }

    Encounter withOthers() {
        return new Encounter(met, true, after, leftOut);
    }

    public boolean isSure() {
        return leftOut == null;
    }
}
