package org.readout.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The texts of the articles are their publishers' and come from a folder that an environment variable names. */
class FirstRecordDraftsTest {

    private static final String FOLDER = "READOUT_SAMPLES";
    private static final Path RECORD = Path.of("src/main/resources/dossiers/trump-putin-2018.json");
    private static final Path DOCS = Path.of("docs/drafts.md");

    @Test
    void nine_of_ten_quoted_statements_that_are_proposed_are_as_editors_recorded_them() throws Exception {
        DraftComparison comparison = comparison(true);

        assertTrue(comparison.quotedStatements().precision() >= 0.9, comparison.quotedStatements()::toString);
        assertTrue(comparison.quotations().precision() >= 0.9, comparison.quotations()::toString);
    }

    @Test
    void the_figures_of_the_documentation_are_those_that_are_measured() throws Exception {
        String docs = Files.readString(DOCS);

        assertEquals(comparison(true).table(), block(docs, "with its names and aliases"));
        assertEquals(comparison(false).table(), block(docs, "with its names alone"));
    }

    private static DraftComparison comparison(boolean aliases) throws Exception {
        String folder = System.getenv(FOLDER);
        assumeTrue(folder != null, FOLDER + " names no folder with the texts of the articles, seeds/*.txt");
        return DraftComparison.of(RECORD, Path.of(folder, "seeds"), aliases);
    }

    /** The table whose first column is headed so. */
    private static String block(String docs, String head) {
        int start = docs.indexOf("| " + head + " |");
        int end = docs.indexOf("\n\n", start);
        return start < 0 ? "" : docs.substring(start, end + 1);
    }
}
