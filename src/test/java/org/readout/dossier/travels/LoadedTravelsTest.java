package org.readout.dossier.travels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.readout.GraphQl.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
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
import org.readout.dossier.Dossier;

/** The source is public but no part of the project; an environment variable names the folder that holds it. */
@QuarkusTest
@TestProfile(OwnRecord.class)
class LoadedTravelsTest {

    private static final String FOLDER = "READOUT_SAMPLES";
    private static final Path COUNTS = Path.of("target", "state-travels.txt");
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

    @Test
    void all_of_the_source_is_recorded_once_and_counted_as_its_documentation_says() throws IOException {
        String samples = System.getenv(FOLDER);
        assumeTrue(samples != null, FOLDER + " names no folder with the source, data/history-at-state");
        Path source = Path.of(samples, "data", "history-at-state");
        JsonPath before = ask("travels-counted");

        StateTravels travels = StateTravels.read(source);
        int created = load(travels);
        List<String> counts = travels.tally().lines();
        Files.write(COUNTS, counts);

        JsonPath after = ask("travels-counted");
        assertEquals(List.of(), travels.faults());
        int people = grown(before, after, "leaders") + grown(before, after, "officials");
        int events = grown(before, after, "events");
        int meetings = grown(before, after, "meetings");
        assertEquals(created, people + events + meetings);
        assertTrue(counts.contains(events + " events"), () -> events + " of " + counts);
        assertTrue(counts.contains(meetings + " meetings"), () -> meetings + " of " + counts);
        assertEquals(0, load(StateTravels.read(source)));

        List<String> documented = Files.readAllLines(Path.of("docs", "state-travels.md"));
        assertEquals(
                List.of(),
                counts.stream()
                        .filter(line -> !documented.contains("    " + line))
                        .toList());
    }

    private int load(StateTravels travels) {
        try (Stream<Dossier> dossiers = travels.dossiers(IN_THE_FIRST_RECORD)) {
            return dossiers.mapToInt(loading::load).sum();
        }
    }

    private static int grown(JsonPath before, JsonPath after, String what) {
        String path = "data." + what + ".totalCount";
        return after.getInt(path) - before.getInt(path);
    }
}
