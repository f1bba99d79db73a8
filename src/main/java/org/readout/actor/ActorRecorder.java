package org.readout.actor;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.readout.graphql.Inputs;
import org.readout.graphql.Recorded;
import org.readout.graphql.Recorder;

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
        inputs.checked(input);
        return countries.references(codes(input)).chain(known -> {
            known.key(input.country(), "country");
            Inputs.each(
                    Inputs.listed(input.offices()),
                    "offices",
                    (office, path) -> known.key(office.country(), path + ".country"));
            return Recorder.record(actors, new ActorEntity(input), input.slug(), ActorEntity::differences);
        });
    }

    private static Stream<String> codes(ActorInput input) {
        return Stream.concat(
                Stream.of(input).map(ActorInput::country),
                Inputs.listed(input.offices()).stream().map(OfficeInput::country));
    }
}
