package org.readout.journal;

/** What the journal has entries of. */
enum RecordType {
    ACTOR,
    TOPIC,
    EVENT,
    MEETING,
    ARTICLE,
    STATEMENT,
    STATUS_CHANGE,
    CONTRADICTION
}
