package org.readout.outlook.contradiction;

import org.eclipse.microprofile.graphql.Description;

/** Between whom a contradiction stands. */
@Description("Between whom a contradiction stands.")
public enum ContradictionKind {
    @Description("One speaker, two positions.")
    REVERSAL,
    @Description("Two speakers of one side.")
    WITHIN_SIDE,
    @Description("Two sides.")
    BETWEEN_SIDES,
    @Description("Two outlets' accounts of one fact.")
    BETWEEN_SOURCES
}
