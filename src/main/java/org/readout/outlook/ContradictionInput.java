package org.readout.outlook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A contradiction as an editor writes it. */
@Input("ContradictionInput")
@Description("A contradiction that likelihood does not show, to record.")
public record ContradictionInput(
        @NonNull @NotNull @Description("Between whom it stands.")
        ContradictionKind kind,

        @NonNull @NotNull @Description("The earlier statement, by slug.")
        String earlier,

        @NonNull @NotNull @Description("The later statement, by slug.")
        String later,

        @Description("The meeting that they differ on, by slug.")
        String meeting,

        @NonNull @NotBlank @Description("In what they differ.")
        String note) {}
