package org.readout.meeting;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/**
 * A part in a meeting as an editor writes it.
 *
 * @param role PRINCIPAL where it is null
 */
@Input("ParticipationInput")
@Description("Somebody's part in a meeting.")
public record ParticipationInput(
        @NonNull @NotNull @Description("Who, by slug.") String actor,
        @DefaultValue("PRINCIPAL") @Description("What for.") ParticipantRole role) {

    public ParticipationInput {
        role = role == null ? ParticipantRole.PRINCIPAL : role;
    }
}
