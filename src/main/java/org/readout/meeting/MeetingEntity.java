package org.readout.meeting;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.readout.meeting.duration.DurationColumns;
import org.readout.meeting.participation.ParticipationColumns;
import org.readout.time.PartialDateColumns;
import org.readout.writing.RecordEntity;
import org.readout.writing.input.Inputs;
import org.readout.writing.reference.References;

/** A meeting as it is written. */
@Entity
@Table(name = "meeting")
public class MeetingEntity extends RecordEntity {

    String slug;
    String title;

    @Enumerated(EnumType.STRING)
    MeetingFormat format;

    @Column(name = "event_id")
    UUID event;

    @Column(name = "place_id")
    UUID place;

    @EmbeddedColumnNaming("date_%s")
    PartialDateColumns date;

    @EmbeddedColumnNaming("planned_%s")
    DurationColumns plannedDuration;

    @EmbeddedColumnNaming("actual_%s")
    DurationColumns actualDuration;

    Boolean disclosed;

    @Column(name = "part_of_id")
    UUID partOf;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "participation", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "ordinal")
    List<ParticipationColumns> participants;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "meeting_topic", joinColumns = @JoinColumn(name = "meeting_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "topic_id")
    List<UUID> topics;

    protected MeetingEntity() {}

    MeetingEntity(MeetingInput input, References known) {
        slug = input.slug();
        title = input.title();
        format = input.format();
        event = known.key("event", input.event(), "event");
        place = known.key(input.place(), "place");
        date = PartialDateColumns.of(input.date());
        plannedDuration = DurationColumns.of(input.plannedDuration());
        actualDuration = DurationColumns.of(input.actualDuration());
        disclosed = input.disclosed();
        partOf = known.key("meeting", input.partOf(), "partOf");
        participants = Inputs.distinct(
                Inputs.mapped(
                        input.participants(),
                        "participants",
                        (part, path) -> new ParticipationColumns(
                                known.key("actor", part.actor(), path + ".actor"), part.role())),
                ParticipationColumns::actor);
        topics = known.keys("topic", input.topics(), "topics");
    }
}
