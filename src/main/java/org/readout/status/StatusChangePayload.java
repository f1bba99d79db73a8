package org.readout.status;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;

/** What came of writing a status change. */
@DefaultNonNull
@Description("What came of writing a status change.")
public record StatusChangePayload(
        @Description("It, as the record now has it.") StatusChange statusChange,

        @Description("Whether the record changed: false where it held just this already.")
        boolean created) {}
