package org.readout.statement;

import org.eclipse.microprofile.graphql.Description;

/** Whether a statement stands as it was first recorded. */
@Description("Whether a statement stands as it was first recorded.")
public enum RecordState {
    @Description("As first recorded.")
    CURRENT,
    @Description("Corrected since; earlier revisions stay readable.")
    CORRECTED,
    @Description("Withdrawn by an editor; it counts in no outlook and no contradiction.")
    RETRACTED
}
