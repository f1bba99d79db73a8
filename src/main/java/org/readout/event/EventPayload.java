package org.readout.event;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;

/** What came of writing an event. */
@DefaultNonNull
@Description("What came of writing an event.")
public record EventPayload(
        @Description("It, as the record now has it.") Event event,

        @Description("Whether the record changed: false where it held just this already.")
        boolean created) {}
