package org.readout.event.place;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.input.RefersTo;
import org.readout.writing.input.SharedPart;

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
        String country)
        implements SharedPart {

    @Override
    public String noun() {
        return PlaceRepository.NOUN;
    }

    @Override
    public String identity() {
        return part(name) + part(country) + part(city);
    }

    /** What sources call the place of that identity. */
    static String nameIn(String identity) {
        int name = identity.indexOf(':') + 1;
        int length = Integer.parseInt(identity.substring(0, name - 1));
        return identity.substring(name, identity.offsetByCodePoints(name, length));
    }

    /** Its length says where it ends, for it may hold anything. */
    private static String part(String text) {
        return text == null ? "-" : text.codePointCount(0, text.length()) + ":" + text;
    }
}
