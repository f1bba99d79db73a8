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
import org.readout.dossier.imports.ImportOptions;
import org.readout.dossier.imports.ImportReport;
import org.readout.dossier.imports.ImportRun;
import org.readout.dossier.progress.Progress;
import org.readout.graphql.TextLength;
import org.readout.graphql.TextRule;
import org.readout.travels.TravelEntries;
import org.readout.writing.RecordModels;
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

    /** As the journal names whoever writes. */
    private static final TextRule EDITOR = new TextRule(TextLength.EDITOR, false);

    private static final TextRule REASON = new TextRule(TextLength.SENTENCE, false);

    @Spec
    CommandSpec spec;

    @Option(names = "--strict", description = "End at the first record that is refused; those before it are recorded.")
    boolean strict;

    @Option(
            names = "--dry-run",
            description =
                    "Say what would become of each record, and record nothing; nobody else writes in the meantime.")
    boolean trial;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "document",
            description =
                    "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} by default. With state-travels, FILE is a folder of the "
                            + "XML files of the U.S. State Department's travels and visits.")
    Source format;

    @Option(
            names = "--correct",
            description =
                    "Correct what the record has with other content, as a newer edition of a source does; with --reason.")
    boolean correct;

    private String reason;

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            description = "Why it is corrected, for the revisions and the journal.")
    void setReason(String text) {
        String fault = text == null ? null : REASON.fault(text);
        if (fault != null) {
            throw new ParameterException(spec.commandLine(), "That is no reason: it " + fault + ".");
        }
        reason = text;
    }

    private String editor;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who imports, for the journal; readout by default. Revisions have names of their own.")
    void setEditor(String name) {
        String fault = name == null ? null : EDITOR.fault(name);
        if (fault != null) {
            throw new ParameterException(spec.commandLine(), "Who imports has no such name: it " + fault + ".");
        }
        editor = name;
    }

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
        if (correct != (reason != null)) {
            throw new ParameterException(spec.commandLine(), "--correct and --reason go together.");
        }
        Import recording = CDI.current().select(Import.class).get();
        PrintWriter err = spec.commandLine().getErr();
        Import.Count all = Import.Count.NONE;
        try (ImportRun run = recording.begin(new ImportOptions(strict, trial, editor, reason))) {
            for (String file : files) {
                all = all.and(format == Source.STATE_TRAVELS ? travels(recording, run, file) : document(run, file));
                if (strict && !all.isWhole()) {
                    break;
                }
            }
        }
        spec.commandLine().getOut().flush();
        err.printf(
                trial
                        ? "%,d would be recorded, %s%,d there already, %,d would be refused%s%n"
                        : "%,d recorded, %s%,d there already, %,d refused%s%n",
                all.recorded(),
                correct ? "%,d %scorrected, ".formatted(all.corrected(), trial ? "would be " : "") : "",
                all.present(),
                all.refused(),
                all.cut() == 0 ? "" : ", %,d not read to the end".formatted(all.cut()));
        err.flush();
        return all.isWhole() ? 0 : 1;
    }

    private static RecordModels models() {
        return CDI.current().select(RecordModels.class).get();
    }

    private Import.Count document(ImportRun run, String file) throws IOException, SQLException {
        Document document = new Document(models(), file);
        try (Progress progress = Progress.of(file, document.size(), System.err);
                Entries entries = document.open(progress)) {
            return run.of(
                    entries,
                    progress,
                    report(
                            trial,
                            spec.commandLine().getOut(),
                            spec.commandLine().getErr()));
        }
    }

    private Import.Count travels(Import recording, ImportRun run, String folder) throws IOException, SQLException {
        try (Progress progress = Progress.of(folder, -1, System.err);
                TravelEntries entries = new TravelEntries(Path.of(folder), recording.slugs(), models())) {
            Import.Count count = run.of(
                    entries,
                    progress,
                    report(
                            trial,
                            spec.commandLine().getOut(),
                            spec.commandLine().getErr()));
            entries.counts().forEach(spec.commandLine().getErr()::println);
            return count;
        }
    }

    /** Who tells what becomes of each entry: of those that are no part of the record, or of all where it is only tried. */
    static ImportReport report(boolean trial, PrintWriter out, PrintWriter err) {
        return trial ? new TrialLines(out, err) : new FaultLines(err);
    }

    /** What is wrong. */
    private static class FaultLines implements ImportReport {

        private final PrintWriter err;

        FaultLines(PrintWriter err) {
            this.err = err;
        }

        @Override
        public void refused(Entry.Refused entry) {
            err.println(entry);
        }

        @Override
        public void cut(Entry.Cut end) {
            err.println(end);
        }
    }

    /** What would become of the rest too. */
    private static final class TrialLines extends FaultLines {

        private final PrintWriter out;

        TrialLines(PrintWriter out, PrintWriter err) {
            super(err);
            this.out = out;
        }

        @Override
        public void recorded(Entry.Read<?> entry) {
            out.println(entry.line("It would be recorded."));
        }

        @Override
        public void present(Entry.Read<?> entry) {
            out.println(entry.line("It is in the record already."));
        }

        @Override
        public void corrected(Entry.Read<?> entry) {
            out.println(entry.line("It would be corrected."));
        }
    }
}
