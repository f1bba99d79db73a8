package org.readout.graphql.federation;

import graphql.schema.GraphQLSchema;
import io.quarkus.arc.All;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.ServedSchema;
import org.readout.graphql.SlugSource;

/** Makes the schema that is served of SmallRye's, when the server starts: of nothing but that, unless it is a subgraph. */
@Singleton
class SchemaProducer {

    @Produces
    @Singleton
    @ServedSchema
    GraphQLSchema served(
            GraphQLSchema own,
            FederationSettings settings,
            @All List<SlugSource> sources,
            @ConfigProperty(name = "readout.introspection.enabled", defaultValue = "true") boolean shown) {
        if (!settings.enabled()) {
            return own;
        }
        EntityTypes types = EntityTypes.of(own, type -> sources.stream().anyMatch(source -> source.holds(type)));
        return new SubgraphSchema(own, new Entities(types, sources)).build(shown);
    }
}
