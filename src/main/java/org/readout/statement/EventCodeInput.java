package org.readout.statement;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** An event code as an editor writes it. */
@Input("EventCodeInput")
@Description("A code of an event-data scheme.")
public record EventCodeInput(
        @NonNull @NotNull @Description("The scheme with its version, as 'CAMEO 1.1b3'.")
        String scheme,

        @NonNull @NotNull @Description("The code, as '036'.")
        String code) {}
