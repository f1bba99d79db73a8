package org.readout.dossier.imports;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.readout.FirstDossier.RECORD;
import static org.readout.FirstDossier.listed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.readout.statement.report.ReportInput;

/** The texts of the articles are their publishers' and come from a folder that an environment variable names. */
class VerbatimTest {

    private static final String FOLDER = "READOUT_SAMPLES";
    private static final Map<String, String> TEXTS = Map.of(
            "paris-suggested-2018-10-23", "000",
            "paris-likely-2018-10-23", "001",
            "paris-contradicted-2018-11-06", "002",
            "open-to-talks-2018-09-03", "003",
            "july-meeting-wanted-2018-06", "004");

    @Test
    void every_quotation_stands_in_its_article_as_it_is() throws IOException {
        String folder = System.getenv(FOLDER);
        assumeTrue(folder != null, FOLDER + " names no folder with the texts of the articles, seeds/*.txt");
        List<ReportInput> reports = RECORD.statements().stream()
                .flatMap(statement -> statement.reports().stream())
                .toList();
        for (ReportInput report : reports) {
            String text = text(Path.of(folder, "seeds"), TEXTS.get(report.article()));
            for (String words : listed(report.quotations())) {
                assertTrue(text.contains(words), () -> report.article() + " has no “" + words + "”");
            }
        }
    }

    private static String text(Path folder, String number) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            Path file = files.filter(path -> path.getFileName().toString().startsWith(number))
                    .findFirst()
                    .orElseThrow();
            return Files.readString(file);
        }
    }
}
