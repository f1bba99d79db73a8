package org.readout.travels;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.readout.CommandDatabases;
import org.readout.CommandProcess;

/**
 * {@code readout import --format state-travels} of the whole source, which is public but no part of the project: an
 * environment variable names the folder that holds it.
 */
class TravelsCommandIT {

    private static final String SAMPLES = "READOUT_SAMPLES";
    private static final Path FIRST_RECORD = Path.of("src/main/resources/dossiers/trump-putin-2018.json");
    private static final Pattern COUNT = Pattern.compile("(?m)^([0-9]+ [a-z].*)$");

    @RegisterExtension
    static final CommandDatabases DATABASES = new CommandDatabases();

    @Test
    void all_of_the_source_is_recorded_once_and_counted_as_its_documentation_says() throws Exception {
        String samples = System.getenv(SAMPLES);
        assumeTrue(samples != null, SAMPLES + " names no folder with the source, data/history-at-state");
        String source = Path.of(samples, "data", "history-at-state").toString();
        String database = DATABASES.create("travels");
        CommandProcess first = DATABASES.readout(database, null, "import", FIRST_RECORD.toString());
        assertEquals(0, first.status(), first::said);
        long leaders = count(database, "actor where kind = 'LEADER'");
        long officials = count(database, "actor where kind = 'OFFICIAL'");
        long events = count(database, "event");
        long meetings = count(database, "meeting");
        long entries = count(database, "journal");

        CommandProcess travels = DATABASES.readout(database, null, "import", "--format", "state-travels", source);
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

        long recorded = count(database, "journal") - entries;
        assertEquals(
                recorded,
                count(database, "actor where kind in ('LEADER', 'OFFICIAL')")
                        - leaders
                        - officials
                        + count(database, "event")
                        - events
                        + count(database, "meeting")
                        - meetings);
        assertTrue(counts.contains(count(database, "event") - events + " events"), travels::said);
        assertTrue(counts.contains(count(database, "meeting") - meetings + " meetings"), travels::said);
        String said = "%,d recorded, ".formatted(recorded);
        assertTrue(travels.said().contains(said + "0 there already, 0 refused"), travels::said);

        CommandProcess again = DATABASES.readout(database, null, "import", "--format", "state-travels", source);
        assertEquals(0, again.status(), again::said);
        assertTrue(again.said().contains("\n0 recorded, "), again::said);
        assertEquals(entries + recorded, count(database, "journal"));
    }

    private static long count(String database, String rows) throws SQLException {
        return DATABASES.number(database, "select count(*) from " + rows);
    }
}
