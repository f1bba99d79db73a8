package org.readout.event;

import jakarta.inject.Singleton;
import org.readout.event.place.LinkedPlace;
import org.readout.writing.RecordKind;
import org.readout.writing.SluggedModel;
import org.readout.writing.content.LinkedNode;
import org.readout.writing.reference.References;

/** How events are written and exported. */
@Singleton
public final class EventModel extends SluggedModel<EventInput, EventEntity> {

    public EventModel() {
        super(RecordKind.EVENT, "events", EventInput.class, EventEntity.class);
    }

    @Override
    protected String slug(EventInput input) {
        return input.slug();
    }

    @Override
    public EventEntity entity(EventInput input, References known) {
        return new EventEntity(input, known);
    }

    @Override
    public LinkedNode linked(EventInput event) {
        return LinkedNode.of("event", event.slug(), "schema:Event")
                .text("schema:name", event.name())
                .node("schema:location", LinkedPlace.of(event.place()))
                .literal("schema:startDate", event.startsOn())
                .literal("schema:endDate", event.endsOn())
                .literal("wdt:P585", event.startsOn())
                .links("schema:attendee", "actor", event.attendees())
                .links("wdt:P710", "actor", event.attendees());
    }
}
