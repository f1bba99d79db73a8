package org.readout.travels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readout.GraphQl.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.FirstDossier;
import org.readout.Loading;
import org.readout.OwnRecord;
import org.readout.actor.ActorInput;
import org.readout.dossier.document.Dossier;

@QuarkusTest
@TestProfile(OwnRecord.class)
class LoadedTravelsTest {

    private static final Predicate<String> IN_THE_FIRST_RECORD =
            FirstDossier.RECORD.actors().stream().map(ActorInput::slug).toList()::contains;

    @Inject
    Loading loading;

    @TempDir
    Path folder;

    @Test
    void made_up_travels_are_recorded_once_beside_the_first_record() throws IOException {
        MadeUpTravels.write(folder);
        assertEquals(5 + 7 + 6, load(StateTravels.read(folder)));
        assertEquals(0, load(StateTravels.read(folder)));
        assertEquals(
                List.of("jean-poe", "donald-trump"),
                ask("participants", Map.of("slug", "jean-poe-united-states-2018-04-23-donald-trump"))
                        .getList("data.meeting.participants.actor.slug"));
    }

    private int load(StateTravels travels) {
        try (Stream<Dossier> dossiers = travels.dossiers(IN_THE_FIRST_RECORD)) {
            return dossiers.mapToInt(loading::load).sum();
        }
    }
}
