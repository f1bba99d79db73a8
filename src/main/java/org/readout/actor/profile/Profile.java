package org.readout.actor.profile;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;

/** What every actor has. */
// SmallRye names the kinds of actors, which Quarkus registers for the native executable, but not what they inherit.
@RegisterForReflection
@DefaultNonNull
public abstract class Profile {

    private final UUID key;
    private final String slug;
    private final String name;
    private final Country country;
    private final String wikidataId;
    private final List<String> aliases;

    Profile(Row row) {
        key = row.getUUID("id");
        slug = row.getString("slug");
        name = row.getString("name");
        country = Country.of(row);
        wikidataId = row.getString("wikidata_id");
        aliases = row.getColumnIndex("aliases") < 0 ? null : List.of(row.getArrayOfStrings("aliases"));
    }

    public UUID key() {
        return key;
    }

    /** Null where they were not read with the actor. */
    public List<String> knownAliases() {
        return aliases;
    }

    public String label() {
        return name;
    }

    public String nodeKey() {
        return key.toString();
    }

    @Description("The public name in addresses, stable for ever.")
    public String getSlug() {
        return slug;
    }

    @Description("The name that the record uses.")
    public String getName() {
        return name;
    }

    @Nullable
    @Description("The side that the actor belongs to or speaks for.")
    public Country getCountry() {
        return country;
    }

    @Nullable
    @Description("The item in Wikidata, as Q22686.")
    public String getWikidataId() {
        return wikidataId;
    }
}
