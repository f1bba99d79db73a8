package org.readout.event;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.readout.writing.Inputs;
import org.readout.writing.SluggedWriter;

/** Writes topics. */
@Singleton
public class TopicRecorder extends SluggedWriter<TopicInput, TopicEntity> {

    private final Inputs inputs;

    TopicRecorder(Inputs inputs, TopicRepository topics) {
        super(topics, TopicInput.class);
        this.inputs = inputs;
    }

    @Override
    protected Uni<TopicEntity> entity(TopicInput input) {
        return Uni.createFrom().item(() -> {
            inputs.check(input).end();
            return new TopicEntity(input);
        });
    }

    @Override
    protected String name(TopicInput input) {
        return input.slug();
    }

    @Override
    protected String slug(TopicEntity fresh) {
        return fresh.slug;
    }
}
