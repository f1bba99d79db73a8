package org.readout.status;

import java.util.List;
import java.util.UUID;
import org.readout.platform.database.EntityCopy;
import org.readout.writing.Bulk;
import org.readout.writing.EntityContent;
import org.readout.writing.References;

/** Status changes, many at a time. */
public final class StatusChangeBulk implements Bulk<StatusChangeInput> {

    private final EntityCopy<StatusChangeEntity> changes = new EntityCopy<>(StatusChangeEntity.class);

    @Override
    public UUID add(StatusChangeInput input, References known) {
        return changes.add(entity(input, known));
    }

    /** The whole of it, for it has no name but what it says. */
    @Override
    public List<String> differences(StatusChangeInput one, StatusChangeInput other) {
        return EntityContent.differences(entity(one, References.anything()), entity(other, References.anything()))
                        .isEmpty()
                ? List.of()
                : List.of("statusChange");
    }

    @Override
    public List<EntityCopy<?>> rows() {
        return List.of(changes);
    }

    private static StatusChangeEntity entity(StatusChangeInput input, References known) {
        return new StatusChangeEntity(
                input, known.keys("meeting"), known.keys("actor"), known.keys("statement"), known.keys("article"));
    }
}
