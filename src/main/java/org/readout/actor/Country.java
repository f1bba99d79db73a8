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
        String code) implements Node {

    @Override
    public String nodeKey() {
        return code;
    }

    /** Reads the column {@code country_code}; null where the row has no country. */
    public static Country of(Row row) {
        String code = row.getString("country_code");
        return code == null ? null : new Country(code);
    }
}
