package org.readout.statement;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** One pair of hands of a chain as an editor writes it. */
@Input("RelayInput")
@Description("One pair of hands between a speaker and an article.")
public record RelayInput(
        @NonNull @NotNull @Description("Whose hands, by slug.")
        String actor,

        @Description("As the article words it.") String wording) {}
