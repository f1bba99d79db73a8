package org.readout.actor.filter;

import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;

/** What an actor is found by. */
@OneOf
@Input("ActorBy")
@Description("What an actor is found by: exactly one of these.")
public record ActorBy(
        @Description("The public name.") @Text(max = TextLength.SLUG)
        String slug,

        @Description("A name or an alias, without regard to case and accents.") @Text(max = TextLength.NAME)
        String name) {}
