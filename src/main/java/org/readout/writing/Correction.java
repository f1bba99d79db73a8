package org.readout.writing;

import org.readout.graphql.error.Conflict;

/**
 * How the content of a record is replaced.
 *
 * @param expected the revision that it must be at; null for any
 * @param restores whether an earlier revision is made the present one, also of what is retracted
 */
public record Correction(Integer expected, boolean restores) {

    /** A correction of whatever is there. */
    public static final Correction OF_ANY = new Correction(null, false);

    /** One that makes an earlier revision the present one. */
    public static final Correction RESTORING = new Correction(null, true);

    /** @throws Conflict if the record has moved on from the revision that is expected */
    void check(RecordEntity stored, String name) {
        if (expected != null && expected != stored.revision()) {
            throw Conflict.outrun(name, expected, stored.revision());
        }
    }
}
