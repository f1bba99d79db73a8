package org.readout.actor.profile;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Interface;
import org.readout.graphql.RecordNode;

/** Whoever speaks, meets or relays. */
@Interface
@DefaultNonNull
@Description(
        "Whoever speaks, meets or relays: a person, an institution, a news outlet, or a source that stays unnamed.")
public interface Actor extends RecordNode {

    /** Null where they were not read with the actor. */
    List<String> knownAliases();

    @Description("The public name in addresses, stable for ever.")
    String getSlug();

    @Description("The name that the record uses.")
    String getName();

    @Nullable
    @Description("The side that the actor belongs to or speaks for.")
    Country getCountry();

    @Nullable
    @Description("The item in Wikidata, as Q22686.")
    String getWikidataId();
}
