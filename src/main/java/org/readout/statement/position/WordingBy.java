package org.readout.statement.position;

import org.eclipse.microprofile.graphql.Description;

/** Whose words a likelihood and an attitude are read from. */
@Description("Whose words a likelihood and an attitude are read from.")
public enum WordingBy {
    @Description("The speaker's own, between quotation marks.")
    SPEAKER,
    @Description("The article's account of them.")
    ARTICLE
}
