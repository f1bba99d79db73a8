package org.readout.event.place;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.readout.actor.profile.Country;

/** Where something takes place. */
@DefaultNonNull
@Description("Where something takes place.")
public record Place(
        @Description("What sources call it, as 'Helsinki' or 'the Kremlin'.")
        String name,

        @Nullable @Description("The city; null where sources name none.")
        String city,

        @Nullable @Description("The country; null for disputed territory and where sources name none.")
        Country country) {

    /** The columns to select, of {@code place p}. */
    public static final String COLUMNS = "p.name as place_name, p.city as place_city, p.country_code";

    /** What joins them to the table of that alias. */
    public static String join(String table) {
        return "left join place p on p.id = %s.place_id".formatted(table);
    }

    /** Null where the row has no place. */
    public static Place of(Row row) {
        String name = row.getString("place_name");
        return name == null ? null : new Place(name, row.getString("place_city"), Country.of(row));
    }
}
