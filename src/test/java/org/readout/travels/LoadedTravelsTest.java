package org.readout.travels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.readout.GraphQl.ask;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.readout.EmptiedRecord;
import org.readout.Loading;
import org.readout.Models;
import org.readout.dossier.imports.Import;

@QuarkusTest
@TestProfile(EmptiedRecord.class)
class LoadedTravelsTest {

    @Inject
    Loading loading;

    @Inject
    Import imports;

    @TempDir
    Path folder;

    @Test
    void made_up_travels_are_recorded_once_beside_the_first_record() throws IOException, SQLException {
        EmptiedRecord.beginAnew();
        MadeUpTravels.write(folder);
        assertEquals(5 + 7 + 6, load());
        assertEquals(0, load());
        assertEquals(
                List.of("jean-poe", "donald-trump"),
                ask("participants", Map.of("slug", "jean-poe-united-states-2018-04-23-donald-trump"))
                        .getList("data.meeting.participants.actor.slug"));
    }

    private int load() throws IOException, SQLException {
        try (TravelEntries entries = new TravelEntries(folder, imports.slugs(), Models.ALL)) {
            return loading.load(entries);
        }
    }
}
