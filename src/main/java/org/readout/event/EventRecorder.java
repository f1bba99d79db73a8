package org.readout.event;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.readout.actor.ActorRepository;
import org.readout.actor.CountryRepository;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;
import org.readout.writing.Recorded;
import org.readout.writing.Recorder;

/** Writes events and topics. */
@ApplicationScoped
public class EventRecorder {

    private final Inputs inputs;
    private final EventRepository events;
    private final TopicRepository topics;
    private final PlaceRepository places;
    private final ActorRepository actors;
    private final CountryRepository countries;

    EventRecorder(
            Inputs inputs,
            EventRepository events,
            TopicRepository topics,
            PlaceRepository places,
            ActorRepository actors,
            CountryRepository countries) {
        this.inputs = inputs;
        this.events = events;
        this.topics = topics;
        this.places = places;
        this.actors = actors;
        this.countries = countries;
    }

    /** Records an event within the caller's transaction, as {@link Recorder} says. */
    public Uni<Recorded> record(EventInput input) {
        InputCheck check = inputs.check(input);
        return actors.references(check)
                .call(known -> countries.references(check).invoke(knownCountries -> check.end(known, knownCountries)))
                .chain(known -> places.recorded(input.place())
                        .chain(place -> Recorder.record(
                                events, new EventEntity(input, place, known), input.slug(), EventEntity::differences)));
    }

    /** Records a topic within the caller's transaction, as {@link Recorder} says. */
    public Uni<Recorded> record(TopicInput input) {
        inputs.check(input).end();
        return Recorder.record(topics, new TopicEntity(input), input.slug(), TopicEntity::differences);
    }
}
