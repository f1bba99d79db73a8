package org.readout.event;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.readout.writing.Differences;
import org.readout.writing.Recorder;

/** A topic as it is written. */
@Entity
@Table(name = "topic")
public class TopicEntity implements Recorder.Keyed {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    String slug;
    String name;

    protected TopicEntity() {}

    TopicEntity(TopicInput input) {
        slug = input.slug();
        name = input.name();
    }

    @Override
    public UUID key() {
        return id;
    }

    List<String> differences(TopicEntity other) {
        return new Differences().compare("name", name, other.name).fields();
    }
}
