package org.readout.writing;

import org.eclipse.microprofile.graphql.Description;

/** Whether a record stands as it was first recorded. */
@Description("Whether a record stands as it was first recorded.")
public enum RecordState {
    @Description("As first recorded.")
    CURRENT,
    @Description("Corrected since; earlier revisions stay readable.")
    CORRECTED,
    @Description("Withdrawn by an editor; it counts in no outlook and no contradiction.")
    RETRACTED,
    @Description("Another record stands for it now, and is found under its slug and id.")
    MERGED
}
