package org.readout;

import jakarta.enterprise.inject.spi.CDI;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.Callable;
import org.readout.dossier.document.Document;
import org.readout.dossier.document.Entries;
import org.readout.dossier.document.Entry;
import org.readout.dossier.imports.Import;
import org.readout.dossier.progress.Progress;
import org.readout.travels.TravelEntries;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code readout import}; it knows each source that can be imported. */
@Command(
        name = "import",
        description = "Records what documents hold.",
        footer = {
            "",
            "A document is a dossier, or has one record a line (NDJSON); either may be compressed by gzip. What the record has "
                    + "already, with the same content, stays as it is, so that an import that was broken off is run again.",
            "",
            "Exit status: 0 all is in the record; 1 something is not; 2 a wrong call."
        })
public class ImportCommand implements Callable<Integer> {

    @Spec
    CommandSpec spec;

    @Option(names = "--strict", description = "End at the first record that is refused; those before it are recorded.")
    boolean strict;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "document",
            description =
                    "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default. With state-travels, FILE is a folder of the "
                            + "XML files of the U.S. State Department's travels and visits.")
    Source format;

    private List<String> files;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "A document; - is standard input.")
    void setFiles(List<String> files) {
        for (String file : files) {
            if (!file.equals(Document.STANDARD_INPUT) && !Files.isReadable(Path.of(file))) {
                throw new ParameterException(spec.commandLine(), "There is no file '" + file + "' that can be read.");
            }
        }
        this.files = files;
    }

    @Override
    public Integer call() throws IOException, SQLException {
        Import recording = CDI.current().select(Import.class).get();
        PrintWriter err = spec.commandLine().getErr();
        Import.Count all = Import.Count.NONE;
        for (String file : files) {
            all = all.and(format == Source.STATE_TRAVELS ? travels(recording, file) : document(recording, file));
            if (strict && all.refused() > 0) {
                break;
            }
        }
        err.printf("%,d recorded, %,d there already, %,d refused%n", all.recorded(), all.present(), all.refused());
        err.flush();
        return all.refused() == 0 ? 0 : 1;
    }

    private Import.Count document(Import recording, String file) throws IOException, SQLException {
        Document document = new Document(file);
        try (Progress progress = Progress.of(file, document.size(), System.err);
                Entries entries = document.open(progress)) {
            return recording.run(entries, strict, progress, this::tell);
        }
    }

    private Import.Count travels(Import recording, String folder) throws IOException, SQLException {
        try (Progress progress = Progress.of(folder, -1, System.err);
                TravelEntries entries = new TravelEntries(Path.of(folder), recording.slugs())) {
            Import.Count count = recording.run(entries, strict, progress, this::tell);
            entries.counts().forEach(spec.commandLine().getErr()::println);
            return count;
        }
    }

    private void tell(Entry.Refused refused) {
        spec.commandLine().getErr().println(refused);
    }
}
