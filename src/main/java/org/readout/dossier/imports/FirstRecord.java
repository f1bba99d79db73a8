package org.readout.dossier.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.io.InputStream;
import java.sql.SQLException;
import java.util.StringJoiner;
import org.jboss.logging.Logger;
import org.readout.dossier.document.Document;
import org.readout.dossier.document.Entries;
import org.readout.dossier.progress.Progress;
import org.readout.platform.database.schema.DatabaseReady;
import org.readout.writing.RecordModels;

/** Fills an empty database with the record that comes with the server: with all of it, or with nothing. */
@ApplicationScoped
public class FirstRecord {

    private static final Logger LOG = Logger.getLogger(FirstRecord.class);
    private static final String DOSSIER = "dossiers/trump-putin-2018.json";

    private final FirstRecordSettings settings;
    private final Import imports;
    private final RecordModels models;

    FirstRecord(FirstRecordSettings settings, Import imports, RecordModels models) {
        this.settings = settings;
        this.imports = imports;
        this.models = models;
    }

    void fill(@Observes DatabaseReady ready) {
        if (settings.load() && ready.writable()) {
            try {
                fillIfEmpty();
            } catch (IOException | SQLException failure) {
                throw new IllegalStateException(DOSSIER + " cannot be recorded: " + failure.getMessage(), failure);
            }
        }
    }

    /** Of servers that start at once on one database, the first does; the others wait for it and find it filled. */
    private void fillIfEmpty() throws IOException, SQLException {
        long start = System.nanoTime();
        try (ImportRun run = imports.begin(ImportOptions.together())) {
            if (run.beganEmpty()) {
                long records = record(run);
                run.keep();
                LOG.infof(
                        "The empty database was filled with the %d records of %s in %d ms",
                        records, DOSSIER, (System.nanoTime() - start) / 1_000_000);
            }
        }
    }

    private long record(ImportRun run) throws IOException, SQLException {
        StringJoiner faults = new StringJoiner(System.lineSeparator());
        try (InputStream document =
                        Thread.currentThread().getContextClassLoader().getResourceAsStream(DOSSIER);
                Entries entries = new Document(models, DOSSIER).read(document)) {
            Import.Count count = run.of(entries, Progress.silent(), fault -> faults.add(fault.toString()));
            if (!count.isWhole()) {
                throw new IllegalStateException(faults.toString());
            }
            return count.recorded();
        }
    }
}
