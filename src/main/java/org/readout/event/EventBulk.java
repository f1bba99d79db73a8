package org.readout.event;

import java.util.List;
import java.util.UUID;
import org.readout.platform.database.EntityCopy;
import org.readout.writing.Bulk;
import org.readout.writing.EntityContent;
import org.readout.writing.References;

/** Events, many at a time. */
public final class EventBulk implements Bulk<EventInput> {

    private final EntityCopy<EventEntity> events = new EntityCopy<>(EventEntity.class);

    @Override
    public UUID add(EventInput input, References known) {
        return events.add(entity(input, known));
    }

    @Override
    public List<String> differences(EventInput one, EventInput other) {
        return EntityContent.differences(entity(one, References.anything()), entity(other, References.anything()));
    }

    @Override
    public List<EntityCopy<?>> rows() {
        return List.of(events);
    }

    private static EventEntity entity(EventInput input, References known) {
        UUID place = known.keys(PlaceBulk.NOUN).key(PlaceBulk.name(input.place()), "place");
        return new EventEntity(input, place, known.keys("actor"));
    }
}
