package org.readout.journal.change;

import org.eclipse.microprofile.graphql.Description;

/** What was done to a record. */
@Description("What was done to a record.")
public enum ChangeKind {
    @Description("It came into the record.")
    RECORDED,
    @Description("Its content was replaced.")
    CORRECTED,
    @Description("It was withdrawn, and stays readable.")
    RETRACTED,
    @Description("Another record was found to be the same, and it stands for that one too.")
    MERGED,
    @Description("An earlier revision was made the present one.")
    RESTORED
}
