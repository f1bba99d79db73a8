package org.readout.event.place;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.UUID;
import org.readout.writing.reference.SharedPartRepository;

/** Every query on places but those that join them to what takes place there. */
@Singleton
public class PlaceRepository implements PanacheRepositoryBase<PlaceEntity, UUID>, SharedPartRepository<PlaceInput> {

    static final String NOUN = "place";

    private static final String SAME = "name = ?1 and city is not distinct from ?2 and country is not distinct from ?3";

    @Override
    public String noun() {
        return NOUN;
    }

    /** The text is what {@link PlaceInput#identity} gives. */
    @Override
    public String query() {
        return """
                select char_length(x.name) || ':' || x.name
                    || coalesce(char_length(x.country_code) || ':' || x.country_code, '-')
                    || coalesce(char_length(x.city) || ':' || x.city, '-'),
                  cast(x.id as varchar), false
                from place x
                where x.name = any(?1)
                """;
    }

    @Override
    public String[] searched(Collection<String> names) {
        return names.stream().map(PlaceInput::nameIn).distinct().toArray(String[]::new);
    }

    @Override
    public Uni<UUID> recorded(PlaceInput input) {
        return find(SAME, input.name(), input.city(), input.country())
                .firstResult()
                .onItem()
                .ifNull()
                .switchTo(() -> persist(entity(input)))
                .map(place -> place.id);
    }

    @Override
    public Class<PlaceEntity> entityType() {
        return PlaceEntity.class;
    }

    @Override
    public PlaceEntity entity(PlaceInput input) {
        return new PlaceEntity(input);
    }
}
