package org.readout.meeting.participation;

import org.eclipse.microprofile.graphql.Description;

/** What somebody is there for. */
@Description("What somebody is there for.")
public enum ParticipantRole {
    @Description("One of those who meet.")
    PRINCIPAL,
    @Description("One who receives the others.")
    HOST,
    @Description("With a principal.")
    AIDE,
    @Description("Interprets.")
    INTERPRETER,
    @Description("Keeps the record.")
    NOTE_TAKER
}
