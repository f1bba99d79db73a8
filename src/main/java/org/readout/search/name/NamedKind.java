package org.readout.search.name;

import org.eclipse.microprofile.graphql.Description;

/** What goes by a name. */
@Description("The kinds of records that go by names.")
public enum NamedKind {
    @Description("A present or former head of state or of government.")
    LEADER,
    @Description("An adviser, minister, spokesperson or diplomat.")
    OFFICIAL,
    @Description("A body that speaks as one.")
    INSTITUTION,
    @Description("A news outlet or platform.")
    OUTLET,
    @Description("Several who speak or act together without being a body.")
    GROUP,
    @Description("A source known only by a description.")
    UNNAMED_SOURCE,
    @Description("A meeting, by its title.")
    MEETING,
    @Description("An occasion that leaders travel to.")
    EVENT,
    @Description("A topic.")
    TOPIC
}
