package org.readout.event;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Every query on places but those that join them to what takes place there. */
@Singleton
public class PlaceRepository implements PanacheRepositoryBase<PlaceEntity, UUID> {

    private static final String SAME = "name = ?1 and city is not distinct from ?2 and country is not distinct from ?3";

    /** The key of a place, which is recorded within the caller's transaction where it is new; null for null. */
    public Uni<UUID> recorded(PlaceInput input) {
        if (input == null) {
            return Uni.createFrom().nullItem();
        }
        return find(SAME, input.name(), input.city(), input.country())
                .firstResult()
                .onItem()
                .ifNull()
                .switchTo(() -> persist(new PlaceEntity(input)))
                .map(place -> place.id);
    }
}
