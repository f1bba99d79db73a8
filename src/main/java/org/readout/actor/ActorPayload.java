package org.readout.actor;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.actor.profile.Actor;

/** What came of writing an actor. */
@DefaultNonNull
@Description("What came of writing an actor.")
public record ActorPayload(
        @Description("It, as the record now has it.") Actor actor,

        @Description("Whether the record changed: false where it held just this already.")
        boolean created) {}
