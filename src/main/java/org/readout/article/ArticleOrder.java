package org.readout.article;

import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.page.OrderDirection;

/** How articles are sorted. */
@Input("ArticleOrder")
@Description("How articles are sorted.")
public record ArticleOrder(
        @NonNull @Description("By what.") ArticleOrderField field,
        @DefaultValue("ASC") @Description("Which way.") OrderDirection direction) {}
