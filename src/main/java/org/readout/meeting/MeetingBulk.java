package org.readout.meeting;

import java.util.List;
import java.util.UUID;
import org.readout.event.PlaceBulk;
import org.readout.platform.database.EntityCopy;
import org.readout.writing.Bulk;
import org.readout.writing.EntityContent;
import org.readout.writing.References;

/** Meetings, many at a time. */
public final class MeetingBulk implements Bulk<MeetingInput> {

    private final EntityCopy<MeetingEntity> meetings = new EntityCopy<>(MeetingEntity.class);

    @Override
    public UUID add(MeetingInput input, References known) {
        return meetings.add(entity(input, known));
    }

    @Override
    public List<String> differences(MeetingInput one, MeetingInput other) {
        return EntityContent.differences(entity(one, References.anything()), entity(other, References.anything()));
    }

    @Override
    public List<EntityCopy<?>> rows() {
        return List.of(meetings);
    }

    private static MeetingEntity entity(MeetingInput input, References known) {
        UUID place = known.keys(PlaceBulk.NOUN).key(PlaceBulk.name(input.place()), "place");
        return new MeetingEntity(input, known.keys("event"), place, known.keys("actor"), known.keys("topic"));
    }
}
