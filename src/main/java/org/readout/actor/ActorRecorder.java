package org.readout.actor;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;
import org.readout.writing.Recorded;
import org.readout.writing.Recorder;

/** Writes actors. */
@ApplicationScoped
public class ActorRecorder {

    private final Inputs inputs;
    private final ActorRepository actors;
    private final CountryRepository countries;

    ActorRecorder(Inputs inputs, ActorRepository actors, CountryRepository countries) {
        this.inputs = inputs;
        this.actors = actors;
        this.countries = countries;
    }

    /** Records an actor within the caller's transaction, as {@link Recorder} says. */
    public Uni<Recorded> record(ActorInput input) {
        InputCheck check = inputs.check(input);
        return countries
                .references(check)
                .invoke(known -> check.end(known))
                .chain(() -> Recorder.record(actors, new ActorEntity(input), input.slug(), ActorEntity::differences));
    }
}
