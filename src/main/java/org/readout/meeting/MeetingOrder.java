package org.readout.meeting;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.page.OrderDirection;

/** How meetings are sorted. */
@Input("MeetingOrder")
@Description("How meetings are sorted.")
public record MeetingOrder(
        @NonNull @Description("By what.") MeetingOrderField field,
        @DefaultValue("ASC") @Description("Which way.") OrderDirection direction) {}
