package org.readout.event;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.readout.actor.ActorRepository;
import org.readout.graphql.Inputs;
import org.readout.graphql.Recorded;
import org.readout.graphql.Recorder;

/** Writes events and topics. */
@ApplicationScoped
public class EventRecorder {

    private final Inputs inputs;
    private final EventRepository events;
    private final TopicRepository topics;
    private final PlaceRepository places;
    private final ActorRepository actors;

    EventRecorder(
            Inputs inputs,
            EventRepository events,
            TopicRepository topics,
            PlaceRepository places,
            ActorRepository actors) {
        this.inputs = inputs;
        this.events = events;
        this.topics = topics;
        this.places = places;
        this.actors = actors;
    }

    /** Records an event within the caller's transaction, as {@link Recorder} says. */
    public Uni<Recorded> record(EventInput input) {
        inputs.checked(input);
        return actors.references(Inputs.listed(input.attendees()).stream())
                .chain(known -> places.recorded(input.place())
                        .chain(place -> Recorder.record(
                                events, new EventEntity(input, place, known), input.slug(), EventEntity::differences)));
    }

    /** Records a topic within the caller's transaction, as {@link Recorder} says. */
    public Uni<Recorded> record(TopicInput input) {
        inputs.checked(input);
        return Recorder.record(topics, new TopicEntity(input), input.slug(), TopicEntity::differences);
    }
}
