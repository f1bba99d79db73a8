package org.readout.actor;

import java.util.List;
import java.util.UUID;
import org.readout.platform.database.EntityCopy;
import org.readout.writing.Bulk;
import org.readout.writing.EntityContent;
import org.readout.writing.References;

/** Actors, many at a time. */
public final class ActorBulk implements Bulk<ActorInput> {

    private final EntityCopy<ActorEntity> actors = new EntityCopy<>(ActorEntity.class);

    @Override
    public UUID add(ActorInput input, References known) {
        return actors.add(new ActorEntity(input));
    }

    @Override
    public List<String> differences(ActorInput one, ActorInput other) {
        return EntityContent.differences(new ActorEntity(one), new ActorEntity(other));
    }

    @Override
    public List<EntityCopy<?>> rows() {
        return List.of(actors);
    }
}
