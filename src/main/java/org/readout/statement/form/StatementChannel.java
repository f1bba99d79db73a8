package org.readout.statement.form;

import org.eclipse.microprofile.graphql.Description;

/** Where a statement was made. */
@Description("Where a statement was made.")
public enum StatementChannel {
    @Description("Before the press, with questions.")
    PRESS_CONFERENCE,
    @Description("To reporters, by an official.")
    BRIEFING,
    @Description("To one outlet.")
    INTERVIEW,
    @Description("To an audience.")
    SPEECH,
    @Description("In a post.")
    SOCIAL_MEDIA,
    @Description("In writing.")
    WRITTEN_STATEMENT,
    @Description("In a government's own account of a meeting.")
    READOUT,
    @Description("To whom it was meant for.")
    CONVERSATION,
    @Description("No source says.")
    UNKNOWN
}
