package org.readout.meeting;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.readout.actor.ActorRepository;
import org.readout.event.EventRepository;
import org.readout.event.PlaceRepository;
import org.readout.event.TopicRepository;
import org.readout.graphql.Inputs;
import org.readout.graphql.Recorded;
import org.readout.graphql.Recorder;

/** Writes meetings. */
@ApplicationScoped
public class MeetingRecorder {

    private static final int ONE_SESSION = 1;

    private final Inputs inputs;
    private final MeetingRepository meetings;
    private final EventRepository events;
    private final PlaceRepository places;
    private final ActorRepository actors;
    private final TopicRepository topics;

    MeetingRecorder(
            Inputs inputs,
            MeetingRepository meetings,
            EventRepository events,
            PlaceRepository places,
            ActorRepository actors,
            TopicRepository topics) {
        this.inputs = inputs;
        this.meetings = meetings;
        this.events = events;
        this.places = places;
        this.actors = actors;
        this.topics = topics;
    }

    /** Records a meeting within the caller's transaction, as {@link Recorder} says. */
    public Uni<Recorded> record(MeetingInput input) {
        inputs.checked(input);
        return entity(input).chain(fresh -> Recorder.record(meetings, fresh, input.slug(), MeetingEntity::differences));
    }

    private Uni<MeetingEntity> entity(MeetingInput input) {
        return Uni.combine()
                .all()
                .unis(
                        events.references(Stream.of(input).map(MeetingInput::event)),
                        places.recorded(input.place()),
                        actors.references(input.participants().stream().map(ParticipationInput::actor)),
                        topics.references(Inputs.listed(input.topics()).stream()))
                .usingConcurrencyOf(ONE_SESSION)
                .with((knownEvents, place, knownActors, knownTopics) ->
                        new MeetingEntity(input, knownEvents, place, knownActors, knownTopics));
    }
}
