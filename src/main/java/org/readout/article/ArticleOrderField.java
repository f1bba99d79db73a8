package org.readout.article;

import org.eclipse.microprofile.graphql.Description;

/** What articles can be sorted by. */
@Description("What articles can be sorted by.")
public enum ArticleOrderField {
    @Description("The day of publication, the undated last.")
    PUBLISHED_ON,
    @Description("The headline, without case and accents.")
    HEADLINE
}
