package org.readout.travels.name;

import org.readout.actor.office.OfficeInput;
import org.readout.actor.office.OfficeKind;

/**
 * An office without its country.
 *
 * @param office its name, one for all the ways in which it is printed
 */
public record Title(String office, OfficeKind kind, Use use) {

    public boolean isLeaders() {
        return kind == OfficeKind.HEAD_OF_STATE || kind == OfficeKind.HEAD_OF_GOVERNMENT;
    }

    public OfficeInput of(Land land) {
        return OfficeInput.of(use == Use.OWN ? office : office + " of " + land.name(), kind, land.code(), null, null);
    }

    /** How a title is taken. */
    public enum Use {
        /** Any country's, as President. */
        ANY,
        /** The office is named without a country, as Chairman. */
        OWN,
        /** Only where the text says whose it is, as NATO Secretary General. */
        NAMED,
        /** One bears it at a time, under his first name, as King. */
        MONARCH
    }
}
