package org.readout.event.topic;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.readout.writing.RecordEntity;

/** A topic as it is written. */
@Entity
@Table(name = "topic")
public class TopicEntity extends RecordEntity {

    String slug;
    String name;

    protected TopicEntity() {}

    TopicEntity(TopicInput input) {
        slug = input.slug();
        name = input.name();
    }
}
