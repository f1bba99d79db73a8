package org.readout.actor;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.time.PartialDateInput;

/** An office as an editor writes it. */
@Input("OfficeInput")
@Description("An office that somebody held.")
public record OfficeInput(
        @NonNull @NotBlank @Description("What it is called.")
        String title,

        @NonNull @NotNull @Description("What it is for.") OfficeKind kind,

        @Description("The country or union that it belongs to, as a code.")
        String country,

        @Description("When it was taken up.") PartialDateInput heldFrom,
        @Description("When it was laid down.") PartialDateInput heldUntil) {}
