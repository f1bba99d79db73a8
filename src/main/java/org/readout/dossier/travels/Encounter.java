package org.readout.dossier.travels;

import java.util.List;

/**
 * One {@code met with} of the remarks.
 *
 * @param met who is named; empty where it is left out
 * @param others whether people without names were there too
 * @param after the words after the names
 * @param leftOut null where the parse is sure
 */
record Encounter(List<Mention> met, boolean others, String after, LeftOut leftOut) {

    static Encounter leftOut(LeftOut reason) {
        return new Encounter(List.of(), false, "", reason);
    }

    Encounter withOthers() {
        return new Encounter(met, true, after, leftOut);
    }

    boolean isSure() {
        return leftOut == null;
    }
}
