package org.readout.event;

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
import org.readout.time.PartialDateColumns;
import org.readout.writing.RecordEntity;
import org.readout.writing.reference.References;

/** An event as it is written. */
@Entity
@Table(name = "event")
public class EventEntity extends RecordEntity {

    String slug;
    String name;

    @Enumerated(EnumType.STRING)
    EventKind kind;

    String series;

    @Column(name = "place_id")
    UUID place;

    @EmbeddedColumnNaming("starts_on_%s")
    PartialDateColumns startsOn;

    @EmbeddedColumnNaming("ends_on_%s")
    PartialDateColumns endsOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "attendance", joinColumns = @JoinColumn(name = "event_id"))
    @OrderColumn(name = "ordinal")
    @Column(name = "actor_id")
    List<UUID> attendees;

    protected EventEntity() {}

    EventEntity(EventInput input, References known) {
        slug = input.slug();
        name = input.name();
        kind = input.kind();
        series = input.series();
        place = known.key(input.place(), "place");
        startsOn = PartialDateColumns.of(input.startsOn());
        endsOn = PartialDateColumns.of(input.endsOn());
        attendees = known.keys("actor", input.attendees(), "attendees");
    }
}
