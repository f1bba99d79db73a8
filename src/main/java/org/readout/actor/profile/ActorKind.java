package org.readout.actor.profile;

import org.eclipse.microprofile.graphql.Description;

/** The kinds of actors; each has a GraphQL type of its own. */
@Description("The kinds of actors.")
public enum ActorKind {
    @Description("A present or former head of state or of government.")
    LEADER,
    @Description("An adviser, minister, spokesperson or diplomat.")
    OFFICIAL,
    @Description("A body that speaks as one.")
    INSTITUTION,
    @Description("A news outlet or platform.")
    OUTLET,
    @Description("Several who speak or act together without being a body: critics, aides, interpreters.")
    GROUP,
    @Description("A source known only by a description.")
    UNNAMED_SOURCE
}
