package org.readout.event;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.readout.actor.ActorRepository;
import org.readout.actor.CountryRepository;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;
import org.readout.writing.SluggedWriter;

/** Writes events. */
@Singleton
public class EventRecorder extends SluggedWriter<EventInput, EventEntity> {

    private final Inputs inputs;
    private final PlaceRepository places;
    private final ActorRepository actors;
    private final CountryRepository countries;

    EventRecorder(
            Inputs inputs,
            EventRepository events,
            PlaceRepository places,
            ActorRepository actors,
            CountryRepository countries) {
        super(events, EventInput.class);
        this.inputs = inputs;
        this.places = places;
        this.actors = actors;
        this.countries = countries;
    }

    @Override
    protected Uni<EventEntity> entity(EventInput input) {
        InputCheck check = inputs.check(input);
        return actors.references(check)
                .call(known -> countries.references(check).invoke(knownCountries -> check.end(known, knownCountries)))
                .chain(known -> places.recorded(input.place()).map(place -> new EventEntity(input, place, known)));
    }

    @Override
    protected String name(EventInput input) {
        return input.slug();
    }

    @Override
    protected String slug(EventEntity fresh) {
        return fresh.slug;
    }
}
