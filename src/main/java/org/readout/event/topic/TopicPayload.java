package org.readout.event.topic;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;

/** What came of writing a topic. */
@DefaultNonNull
@Description("What came of writing a topic.")
public record TopicPayload(
        @Description("It, as the record now has it.") Topic topic,

        @Description("Whether the record changed: false where it held just this already.")
        boolean created) {}
