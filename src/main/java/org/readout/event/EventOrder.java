package org.readout.event;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.page.OrderDirection;

/** How events are sorted. */
@Input("EventOrder")
@Description("How events are sorted.")
public record EventOrder(
        @NonNull @Description("By what.") EventOrderField field,
        @DefaultValue("ASC") @Description("Which way.") OrderDirection direction) {}
