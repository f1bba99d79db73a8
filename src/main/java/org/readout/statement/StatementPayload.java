package org.readout.statement;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;

/** What came of writing a statement. */
@DefaultNonNull
@Description("What came of writing a statement.")
public record StatementPayload(
        @Description("It, as the record now has it.") Statement statement,

        @Description("Whether the record changed: false where it held just this already.")
        boolean created) {}
