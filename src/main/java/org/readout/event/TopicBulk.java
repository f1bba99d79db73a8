package org.readout.event;

import java.util.List;
import java.util.UUID;
import org.readout.platform.database.EntityCopy;
import org.readout.writing.Bulk;
import org.readout.writing.EntityContent;
import org.readout.writing.References;

/** Topics, many at a time. */
public final class TopicBulk implements Bulk<TopicInput> {

    private final EntityCopy<TopicEntity> topics = new EntityCopy<>(TopicEntity.class);

    @Override
    public UUID add(TopicInput input, References known) {
        return topics.add(new TopicEntity(input));
    }

    @Override
    public List<String> differences(TopicInput one, TopicInput other) {
        return EntityContent.differences(new TopicEntity(one), new TopicEntity(other));
    }

    @Override
    public List<EntityCopy<?>> rows() {
        return List.of(topics);
    }
}
