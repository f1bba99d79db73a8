package org.readout.actor;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.readout.graphql.Inputs;
import org.readout.graphql.SlugKeys;
import org.readout.graphql.write.Bulk;
import org.readout.graphql.write.References;
import org.readout.platform.database.EntityCopy;

/** Actors, many at a time. */
public final class ActorBulk implements Bulk<ActorInput> {

    private final EntityCopy<ActorEntity> actors = new EntityCopy<>(ActorEntity.class);

    @Override
    public void refer(ActorInput input, BiConsumer<String, String> told) {
        // Countries are known, all of them.
    }

    @Override
    public UUID add(ActorInput input, References known) {
        SlugKeys<String> countries = known.codes("country");
        countries.key(input.country(), "country");
        Inputs.each(
                Inputs.listed(input.offices()),
                "offices",
                (office, path) -> countries.key(office.country(), path + ".country"));
        return actors.add(new ActorEntity(input));
    }

    @Override
    public List<String> differences(ActorInput one, ActorInput other) {
        return new ActorEntity(one).differences(new ActorEntity(other));
    }

    @Override
    public List<EntityCopy<?>> rows() {
        return List.of(actors);
    }
}
