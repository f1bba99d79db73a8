package org.readout.travels.remark;

/** Why the record has no meeting where the remarks say {@code met with}. */
public enum LeftOut {
    WHO_MET_IS_NOT_SURE("who met is not sure: the words before are of another clause"),
    NOBODY_NAMED("nobody is named, but a group"),
    SOMEBODY_NOT_UNDERSTOOD("somebody is named whose title the parse does not know"),
    COUNTRY_NOT_SURE("whose official somebody is, is not sure"),
    END_NOT_SURE("where the list of names ends is not sure"),
    PERSON_NOT_SURE("which of several persons of that name is meant is not sure");

    private final String words;

    LeftOut(String words) {
        this.words = words;
    }

    @Override
    public String toString() {
        return words;
    }
}
