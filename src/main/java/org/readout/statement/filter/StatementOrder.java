package org.readout.statement.filter;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.page.OrderDirection;

/** How statements are sorted. */
@Input("StatementOrder")
@Description("How statements are sorted.")
public record StatementOrder(
        @NonNull @Description("By what.") StatementOrderField field,
        @DefaultValue("ASC") @Description("Which way.") OrderDirection direction) {}
