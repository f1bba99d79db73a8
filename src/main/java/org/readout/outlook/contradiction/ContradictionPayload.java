package org.readout.outlook.contradiction;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;

/** What came of writing a contradiction. */
@DefaultNonNull
@Description("What came of writing a contradiction.")
public record ContradictionPayload(
        @Description("It, as the record now has it.") Contradiction contradiction,

        @Description("Whether the record changed: false where it held just this already.")
        boolean created) {}
