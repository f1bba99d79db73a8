package org.readout.actor.profile;

import io.smallrye.graphql.api.DefaultNonNull;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Locale;
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

    private static final int LENGTH = 2;

    /**
     * The side that an actor is on, as SQL for the column {@code country_code}: its country, but an outlet is on none, whoever
     * runs it.
     *
     * @param actor the name of the table
     */
    public static String sideOf(String actor) {
        return "case when %1$s.kind <> 'OUTLET' then %1$s.country_code end".formatted(actor);
    }

    /** The side that an actor is on; null where it is on none. */
    public static Country sideOf(Actor actor) {
        return actor instanceof Outlet ? null : actor.getCountry();
    }

    @Override
    public String nodeKey() {
        return code;
    }

    /** Codes as the record has them, of codes in capitals or not; what is no code stays as it is, and null is null. */
    public static List<String> codes(List<String> any) {
        return any == null ? null : any.stream().map(Country::capital).toList();
    }

    private static String capital(String code) {
        return code == null || code.length() != LENGTH ? code : code.toUpperCase(Locale.ROOT);
    }

    /** Reads the column {@code country_code}; null where the row has no country. */
    public static Country of(Row row) {
        String code = row.getString("country_code");
        return code == null ? null : new Country(code);
    }
}
