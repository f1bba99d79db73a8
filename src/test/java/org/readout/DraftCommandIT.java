package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code readout draft} as a process, from standard input to standard output; {@link DraftCommandTest} has the rest. */
class DraftCommandIT {

    private static final String ARTICLE = """
            Talks Are Near, Kremlin Says

            “We are not there yet, 🙂” Kremlin spokesman Dmitry Peskov told reporters, TASS reported.

            He added that nobody was in a hurry.

            Dora Zoll said no.
            """;

    @RegisterExtension
    static final CommandDatabases DATABASES = new CommandDatabases();

    @TempDir
    Path folder;

    @Test
    void an_article_of_whom_the_record_has_nobody_is_drafted_from_standard_input() throws Exception {
        String database = DATABASES.create("nobody");
        Path article = Files.writeString(folder.resolve("talks.txt"), ARTICLE);
        CommandProcess run = DATABASES.readout(database, article, "draft", "-", "--outlet", "cnn");
        assertEquals(0, run.status(), run.said());
        assertEquals(
                0, new ObjectMapper().readTree(run.printed()).get("statements").size());
        assertTrue(run.said().contains("The record has no outlet 'cnn' yet."), run.said());
        assertTrue(run.said().contains("0 proposed, 3 not placed"), run.said());
    }
}
