package org.readout.actor;

import io.smallrye.graphql.api.DefaultNonNull;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.Node;

/**
 * A country as a side of diplomacy.
 *
 * @param code ISO 3166-1 alpha-2, or EU
 */
@DefaultNonNull
@Description("A country as a side of diplomacy.")
public record Country(
        @Description("ISO 3166-1 alpha-2; EU for the European Union.")
        String code,

        @Description("Its short English name.") String name)
        implements Node {

    @Override
    public String nodeKey() {
        return code;
    }

    /** Reads the columns {@code country_code} and {@code country_name}; null where the row has no country. */
    public static Country of(Row row) {
        String code = row.getString("country_code");
        return code == null ? null : new Country(code, row.getString("country_name"));
    }
}
