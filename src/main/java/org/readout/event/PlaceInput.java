package org.readout.event;

import jakarta.validation.constraints.NotBlank;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A place as an editor writes it. */
@Input("PlaceInput")
@Description("A place.")
public record PlaceInput(
        @NonNull @NotBlank @Description("What sources call it.")
        String name,

        @Description("The city.") String city,

        @Description("The country, as a code; none for disputed territory.")
        String country) {}
