package org.readout.meeting;

import org.eclipse.microprofile.graphql.Description;

/** What meetings can be sorted by. */
@Description("What meetings can be sorted by.")
public enum MeetingOrderField {
    @Description("The day it takes place, the undated last.")
    DATE,
    @Description("The title, without case and accents.")
    TITLE,
    @Description("When it came into the record.")
    RECORDED_AT
}
