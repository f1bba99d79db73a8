package org.readout;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.readout.dossier.document.Document;
import org.readout.dossier.document.Entries;
import org.readout.dossier.imports.Import;
import org.readout.dossier.imports.ImportOptions;
import org.readout.dossier.imports.ImportRun;
import org.readout.dossier.progress.Progress;

/** Loads documents as tests write them, each whole or not at all, and says how far the journal has come. */
@Singleton
public class Loading {

    private final Import imports;
    private final Pool pool;

    Loading(Import imports, Pool pool) {
        this.imports = imports;
        this.pool = pool;
    }

    /** How many records are new. */
    public int load(String document) {
        List<String> faults = new ArrayList<>();
        int recorded = load(document, faults);
        if (!faults.isEmpty()) {
            throw new AssertionError(faults);
        }
        return recorded;
    }

    /** How many records of entries are new, whatever else stands among them. */
    public int load(Entries entries) throws IOException, SQLException {
        return (int) imports.run(entries, ImportOptions.strictly(false), Progress.silent(), fault -> {})
                .recorded();
    }

    /** What is wrong with the first record that is refused, after its place and its name. */
    public String refusal(String document) {
        List<String> faults = new ArrayList<>();
        load(document, faults);
        if (faults.size() != 1) {
            throw new AssertionError("not one record but " + faults);
        }
        return faults.get(0).replaceFirst("^d:\\d+: [^:]*: ", "");
    }

    public long journal() {
        return pool.query("select position from journal_head")
                .executeAndAwait()
                .iterator()
                .next()
                .getLong(0);
    }

    private int load(String document, List<String> faults) {
        byte[] utf8 = document.getBytes(StandardCharsets.UTF_8);
        try (Entries entries = new Document(Models.ALL, "d").read(new ByteArrayInputStream(utf8))) {
            return load(entries, faults);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private int load(Entries entries, List<String> faults) throws IOException, SQLException {
        try (ImportRun run = imports.begin(ImportOptions.together())) {
            Import.Count count = run.of(entries, Progress.silent(), fault -> faults.add(fault.toString()));
            if (count.isWhole()) {
                run.keep();
            }
            return (int) count.recorded();
        }
    }
}
