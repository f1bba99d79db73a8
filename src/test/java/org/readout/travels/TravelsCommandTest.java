package org.readout.travels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.readout.CommandRun;
import org.readout.EmptiedRecord;

/**
 * {@code readout import --format state-travels} of the whole source, which is public but no part of the project: an
 * environment variable names the folder that holds it.
 */
@QuarkusTest
@TestProfile(EmptiedRecord.class)
class TravelsCommandTest {

    private static final String SAMPLES = "READOUT_SAMPLES";
    private static final Path FIRST_RECORD = Path.of("src/main/resources/dossiers/trump-putin-2018.json");
    private static final Pattern COUNT = Pattern.compile("(?m)^([0-9]+ [a-z].*)$");

    @Test
    void all_of_the_source_is_recorded_once_and_counted_as_its_documentation_says() throws Exception {
        String samples = System.getenv(SAMPLES);
        assumeTrue(samples != null, SAMPLES + " names no folder with the source, data/history-at-state");
        String source = Path.of(samples, "data", "history-at-state").toString();
        EmptiedRecord.empty();
        CommandRun first = CommandRun.of("import", FIRST_RECORD.toString());
        assertEquals(0, first.status(), first::said);
        long leaders = count("actor where kind = 'LEADER'");
        long officials = count("actor where kind = 'OFFICIAL'");
        long events = count("event");
        long meetings = count("meeting");
        long entries = count("journal");

        CommandRun travels = CommandRun.of("import", "--format", "state-travels", source);
        assertEquals(0, travels.status(), travels::said);
        List<String> counts = COUNT.matcher(travels.said())
                .results()
                .map(line -> line.group(1))
                .toList();
        List<String> documented = Files.readAllLines(Path.of("docs", "state-travels.md"));
        assertEquals(
                List.of(),
                counts.stream()
                        .filter(line -> !documented.contains("    " + line))
                        .toList());

        long recorded = count("journal") - entries;
        assertEquals(
                recorded,
                count("actor where kind in ('LEADER', 'OFFICIAL')")
                        - leaders
                        - officials
                        + count("event")
                        - events
                        + count("meeting")
                        - meetings);
        assertTrue(counts.contains(count("event") - events + " events"), travels::said);
        assertTrue(counts.contains(count("meeting") - meetings + " meetings"), travels::said);
        String said = "%,d recorded, ".formatted(recorded);
        assertTrue(travels.said().contains(said + "0 there already, 0 refused"), travels::said);

        CommandRun again = CommandRun.of("import", "--format", "state-travels", source);
        assertEquals(0, again.status(), again::said);
        assertTrue(again.said().contains("\n0 recorded, "), again::said);
        assertEquals(entries + recorded, count("journal"));
    }

    private static long count(String rows) throws SQLException {
        return EmptiedRecord.number("select count(*) from " + rows);
    }
}
