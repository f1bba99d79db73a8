package org.readout.pages.meeting;

import java.time.LocalDate;

/**
 * What the chart draws: that a side's likelihood or its status changed.
 *
 * @param day the last that its date can mean, as outlooks count
 * @param side its code
 * @param sideName what people call it
 * @param band the likelihood from then on; null where the status changed
 * @param status the status from then on, in words; null where the likelihood changed
 * @param address that of its statement; null where there is none
 * @param words all of it, for those who do not see the chart
 */
record Move(
        LocalDate day,
        String side,
        String sideName,
        Band band,
        boolean reversal,
        String status,
        String address,
        String words) {

    private static final String LIKELIHOOD = "likelihood";

    /** In which row of the chart it stands. */
    String row() {
        return band == null ? side : LIKELIHOOD;
    }
}
