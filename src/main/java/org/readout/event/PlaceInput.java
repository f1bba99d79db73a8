package org.readout.event;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.Text;
import org.readout.graphql.TextLength;
import org.readout.writing.RefersTo;
import org.readout.writing.SharedPart;

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

    static final String NOUN = "place";

    @Override
    public String noun() {
        return NOUN;
    }

    @Override
    public String identity() {
        return identity(name, city, country);
    }

    /** Its length says where the name ends, which may hold anything. */
    private static String identity(String name, String city, String country) {
        return (country == null ? "" : country) + " " + name.codePointCount(0, name.length()) + " " + name
                + (city == null ? "" : "=" + city);
    }

    /** What sources call the place of that identity. */
    static String nameIn(String identity) {
        int length = identity.indexOf(' ') + 1;
        int name = identity.indexOf(' ', length) + 1;
        return identity.substring(
                name, identity.offsetByCodePoints(name, Integer.parseInt(identity.substring(length, name - 1))));
    }
}
