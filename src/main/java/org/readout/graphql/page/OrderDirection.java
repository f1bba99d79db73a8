package org.readout.graphql.page;

import org.eclipse.microprofile.graphql.Description;

/** Which way an order runs. */
@Description("Which way an order runs.")
public enum OrderDirection {
    @Description("From the lowest or earliest.")
    ASC,
    @Description("From the highest or latest.")
    DESC
}
