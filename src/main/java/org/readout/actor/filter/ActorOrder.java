package org.readout.actor.filter;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.page.OrderDirection;

/** How actors are sorted. */
@Input("ActorOrder")
@Description("How actors are sorted.")
public record ActorOrder(
        @NonNull @Description("By what.") ActorOrderField field,
        @DefaultValue("ASC") @Description("Which way.") OrderDirection direction) {}
