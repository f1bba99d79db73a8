package org.readout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.readout.dossier.document.Entries;
import org.readout.dossier.document.LineEntries;
import org.readout.dossier.imports.Import;
import org.readout.dossier.imports.ImportOptions;
import org.readout.dossier.imports.ImportRun;
import org.readout.dossier.progress.Progress;

/** What the page on dossiers shows is what an import says. */
@QuarkusTest
@TestProfile(ForEditors.class)
class DossiersPageTest {

    private static final Pattern BLOCK = Pattern.compile("^```(\\w*)\\R(.*?)^```", Pattern.DOTALL | Pattern.MULTILINE);

    @Inject
    Import imports;

    @Test
    void the_example_is_told_as_the_page_says() throws Exception {
        List<String[]> blocks = BLOCK.matcher(Files.readString(Path.of("docs/dossiers.md")))
                .results()
                .map(block -> new String[] {block.group(1), block.group(2)})
                .toList();
        String document = blocks.stream()
                .filter(block -> block[0].equals("ndjson"))
                .findFirst()
                .orElseThrow()[1];
        List<String> told = blocks.stream()
                .filter(block -> block[0].isEmpty())
                .map(block -> block[1])
                .toList();

        assertEquals(told.get(1), run(document, true, true));
        assertEquals(told.get(0), run(document, true, false));
        assertEquals(told.get(0), run(document, false, false));
    }

    /** @param recorded whether what would be recorded is wanted, or else what is refused */
    private String run(String document, boolean trial, boolean recorded) throws Exception {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        try (ImportRun run = imports.begin(new ImportOptions(false, trial, null, null));
                Entries entries = new LineEntries(
                        Models.ALL,
                        new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)),
                        "dossier.ndjson");
                Progress progress = Progress.of("d", -1, System.err)) {
            run.of(
                    entries,
                    progress,
                    ImportCommand.report(trial, new PrintWriter(out, true), new PrintWriter(err, true)));
        }
        return (recorded ? out : err).toString();
    }
}
