package org.readout.event;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.RefersTo;

/** A place as an editor writes it. */
@Input("PlaceInput")
@Description("A place.")
public record PlaceInput(
        @NonNull @NotNull @Text(max = TextLength.PLACE, blank = false) @Description("What sources call it.")
        String name,

        @Text(max = TextLength.CITY) @Description("The city.")
        String city,

        @RefersTo("country")
        @Text(max = TextLength.CODE)
        @Description("The country, as a code; none for disputed territory.")
        String country) {}
