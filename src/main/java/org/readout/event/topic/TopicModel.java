package org.readout.event.topic;

import jakarta.inject.Singleton;
import org.readout.writing.RecordKind;
import org.readout.writing.SluggedModel;
import org.readout.writing.content.LinkedNode;
import org.readout.writing.reference.References;

/** How topics are written and exported. */
@Singleton
public final class TopicModel extends SluggedModel<TopicInput, TopicEntity> {

    public TopicModel() {
        super(RecordKind.TOPIC, "topics", TopicInput.class, TopicEntity.class);
    }

    @Override
    protected String slug(TopicInput input) {
        return input.slug();
    }

    @Override
    public TopicEntity entity(TopicInput input, References known) {
        return new TopicEntity(input);
    }

    @Override
    public LinkedNode linked(TopicInput topic) {
        return LinkedNode.of("topic", topic.slug(), "schema:DefinedTerm").text("schema:name", topic.name());
    }
}
