package org.readout.graphql;

import org.eclipse.microprofile.graphql.Description;

/** What a search can look for. */
@Description("What a search can look for.")
public enum SearchKind {
    @Description("Statements: what they quote, their summaries, and who made them.")
    STATEMENT,
    @Description("Meetings.")
    MEETING,
    @Description("Events.")
    EVENT,
    @Description("Actors, also by misspelt names.")
    ACTOR,
    @Description("Articles.")
    ARTICLE
}
