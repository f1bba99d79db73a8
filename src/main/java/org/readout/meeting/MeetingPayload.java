package org.readout.meeting;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;

/** What came of writing a meeting. */
@DefaultNonNull
@Description("What came of writing a meeting.")
public record MeetingPayload(
        @Description("It, as the record now has it.") Meeting meeting,

        @Description("Whether the record changed: false where it held just this already.")
        boolean created) {}
