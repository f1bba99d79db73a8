package org.readout.graphql.federation;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.readout.graphql.Node;
import org.readout.graphql.SlugSource;
import org.readout.graphql.cost.ListSize;

/** Finds the records of all types that have the key. */
@RegisterForReflection
final class Entities {

    private final EntityTypes types;
    private final List<SlugSource> sources;

    Entities(EntityTypes types, List<SlugSource> sources) {
        this.types = types;
        this.sources = sources;
    }

    EntityTypes types() {
        return types;
    }

    /**
     * The records that are meant, in the order of their representations; null for each that is not there, or is of another type.
     * Those of a kind are read by one statement.
     *
     * @param representations of types that have the key
     */
    @ListSize(slicingArgument = SubgraphSchema.REPRESENTATIONS)
    public Uni<List<Node>> find(List<Representation> representations) {
        return representations.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(representations.stream().map(this::find).toList())
                        .andFailFast();
    }

    private Uni<Node> find(Representation representation) {
        String object = types.anyObject(representation.type());
        SlugSource source =
                sources.stream().filter(one -> one.holds(object)).findFirst().orElseThrow();
        return source.bySlug(representation.slug())
                .map(found -> found != null
                                && types.has(
                                        representation.type(), found.getId().type())
                        ? found
                        : null);
    }
}
