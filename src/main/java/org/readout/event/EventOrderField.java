package org.readout.event;

import org.eclipse.microprofile.graphql.Description;

/** What events can be sorted by. */
@Description("What events can be sorted by.")
public enum EventOrderField {
    @Description("The day it starts, the undated last.")
    STARTS_ON,
    @Description("The name, without case and accents.")
    NAME
}
