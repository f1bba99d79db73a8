package org.readout.time;

import org.eclipse.microprofile.graphql.Description;

/** How finely a date is known. */
@Description("How finely a date is known.")
public enum DatePrecision {
    @Description("One day.")
    DAY,
    @Description("Some day of one month.")
    MONTH,
    @Description("Some day of one season, of three months from March, June, September or December on.")
    SEASON,
    @Description("Some day of one year.")
    YEAR,
    @Description("Some day between two dates.")
    INTERVAL
}
