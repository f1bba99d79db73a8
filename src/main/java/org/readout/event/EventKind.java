package org.readout.event;

import org.eclipse.microprofile.graphql.Description;

/** What kind of occasion it is. */
@Description("What kind of occasion it is.")
public enum EventKind {
    @Description("Leaders come together to decide.")
    SUMMIT,
    @Description("Leaders come together to remember.")
    COMMEMORATION,
    @Description("A conference of many.")
    CONFERENCE,
    @Description("One travels to another's country.")
    VISIT,
    @Description("Anything else.")
    OTHER
}
