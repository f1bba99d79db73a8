package org.readout.meeting.participation;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.input.RefersTo;

/**
 * A part in a meeting as an editor writes it.
 *
 * @param role PRINCIPAL where it is null
 */
@Input("ParticipationInput")
@Description("Somebody's part in a meeting.")
public record ParticipationInput(
        @NonNull @NotNull @RefersTo("actor") @Text(max = TextLength.SLUG) @Description("Who, by slug.")
        String actor,

        @DefaultValue("PRINCIPAL") @Description("What for.") ParticipantRole role) {

    public ParticipationInput {
        role = role == null ? ParticipantRole.PRINCIPAL : role;
    }
}
