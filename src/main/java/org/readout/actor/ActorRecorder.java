package org.readout.actor;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;
import org.readout.writing.SluggedWriter;

/** Writes actors. */
@Singleton
public class ActorRecorder extends SluggedWriter<ActorInput, ActorEntity> {

    private final Inputs inputs;
    private final CountryRepository countries;

    ActorRecorder(Inputs inputs, ActorRepository actors, CountryRepository countries) {
        super(actors, ActorInput.class);
        this.inputs = inputs;
        this.countries = countries;
    }

    @Override
    protected Uni<ActorEntity> entity(ActorInput input) {
        InputCheck check = inputs.check(input);
        return countries.references(check).invoke(known -> check.end(known)).map(known -> new ActorEntity(input));
    }

    @Override
    protected String name(ActorInput input) {
        return input.slug();
    }

    @Override
    protected String slug(ActorEntity fresh) {
        return fresh.slug;
    }
}
