package org.readout.meeting;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.readout.actor.ActorRepository;
import org.readout.actor.CountryRepository;
import org.readout.event.EventRepository;
import org.readout.event.PlaceRepository;
import org.readout.event.TopicRepository;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;
import org.readout.writing.SluggedWriter;

/** Writes meetings. */
@Singleton
public class MeetingRecorder extends SluggedWriter<MeetingInput, MeetingEntity> {

    private static final int ONE_SESSION = 1;

    private final Inputs inputs;
    private final EventRepository events;
    private final PlaceRepository places;
    private final ActorRepository actors;
    private final TopicRepository topics;
    private final CountryRepository countries;

    MeetingRecorder(
            Inputs inputs,
            MeetingRepository meetings,
            EventRepository events,
            PlaceRepository places,
            ActorRepository actors,
            TopicRepository topics,
            CountryRepository countries) {
        super(meetings, MeetingInput.class);
        this.inputs = inputs;
        this.events = events;
        this.places = places;
        this.actors = actors;
        this.topics = topics;
        this.countries = countries;
    }

    @Override
    protected Uni<MeetingEntity> entity(MeetingInput input) {
        InputCheck check = inputs.check(input);
        return Uni.combine()
                .all()
                .unis(
                        events.references(check),
                        actors.references(check),
                        topics.references(check),
                        countries.references(check))
                .usingConcurrencyOf(ONE_SESSION)
                .with((knownEvents, knownActors, knownTopics, knownCountries) -> {
                    check.end(knownEvents, knownActors, knownTopics, knownCountries);
                    return places.recorded(input.place())
                            .map(place -> new MeetingEntity(input, knownEvents, place, knownActors, knownTopics));
                })
                .flatMap(entity -> entity);
    }

    @Override
    protected String name(MeetingInput input) {
        return input.slug();
    }

    @Override
    protected String slug(MeetingEntity fresh) {
        return fresh.slug;
    }
}
