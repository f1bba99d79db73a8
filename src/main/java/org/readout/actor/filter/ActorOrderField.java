package org.readout.actor.filter;

import org.eclipse.microprofile.graphql.Description;

/** What actors can be sorted by. */
@Description("What actors can be sorted by.")
public enum ActorOrderField {
    @Description("The name, without case and accents.")
    NAME,
    @Description("How many statements they made.")
    STATEMENT_COUNT
}
