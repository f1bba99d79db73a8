package org.readout.writing;

import java.util.Locale;
import org.eclipse.microprofile.graphql.Description;

/** What kinds of records there are; each is a record type of the journal. */
@Description("What kinds of records there are.")
public enum RecordKind {
    @Description("Whoever speaks, meets or relays.")
    ACTOR,
    @Description("What is spoken about.")
    TOPIC,
    @Description("Occasions that leaders travel to.")
    EVENT,
    @Description("Leaders meeting, or said to be about to.")
    MEETING,
    @Description("What carries statements.")
    ARTICLE,
    @Description("What was said.")
    STATEMENT,
    @Description("Statuses that meetings were given.")
    STATUS_CHANGE,
    @Description("Contradictions that editors recorded.")
    CONTRADICTION;

    /** What one is called in messages. */
    public String noun() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
