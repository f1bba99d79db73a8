package org.readout.statement.filter;

import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.cost.Cost;

/** What statements can be sorted by. */
@Description("What statements can be sorted by.")
public enum StatementOrderField {
    @Description("The day it was said; then its `sequence`; then the order of recording.")
    SAID_ON,
    @Description("When it came into the record.")
    RECORDED_AT,
    @Cost(perThousandRows = 180)
    @Description("The speaker's name, without case and accents; then the day.")
    SPEAKER_NAME
}
