package org.readout.dossier.imports;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.readout.dossier.content.ContentRepository;
import org.readout.dossier.document.Entries;
import org.readout.dossier.progress.Progress;
import org.readout.graphql.error.BadInput;
import org.readout.writing.RecordModels;
import org.readout.writing.input.Inputs;
import org.readout.writing.reference.NearestNameRepository;
import org.readout.writing.reference.SharedPartRepository;

/** Records what documents hold, a batch of records in a transaction, however long the documents are. */
@ApplicationScoped
@Unremovable
public class Import {

    private final AgroalDataSource database;
    private final Inputs inputs;
    private final RecordModels models;
    private final List<SharedPartRepository<?>> shared;
    private final KeyRepository keys;
    private final NearestNameRepository nearest;
    private final ContentRepository contents;
    private final Revisions revisions;
    private final Corrections corrections;

    Import(
            AgroalDataSource database,
            Inputs inputs,
            RecordModels models,
            @All List<SharedPartRepository<?>> shared,
            KeyRepository keys,
            NearestNameRepository nearest,
            ContentRepository contents,
            Revisions revisions,
            Corrections corrections) {
        this.database = database;
        this.inputs = inputs;
        this.models = models;
        this.shared = shared;
        this.keys = keys;
        this.nearest = nearest;
        this.contents = contents;
        this.revisions = revisions;
        this.corrections = corrections;
    }

    /**
     * Begins an import of documents, whatever becomes of them.
     *
     * @return to be closed
     */
    public ImportRun begin(ImportOptions options) throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setAutoCommit(false);
            ImportTransaction transaction = new ImportTransaction(connection, options.commit());
            KeyLookup lookup = new KeyLookup(keys, nearest);
            TrialRevisions tried = new TrialRevisions(connection, lookup, models, contents);
            StoredContents stored = new StoredContents(connection, models, contents, tried::contents);
            BulkWriter writer = new BulkWriter(
                    transaction,
                    options.editor(),
                    keys,
                    stored,
                    lookup,
                    new BatchCopy(models, shared),
                    corrections(options));
            return new ImportRun(transaction, options, inputs, writer, revisionsBy(options, tried));
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /**
     * Records the entries of one document in their order.
     *
     * @return how many entries came to what
     */
    public Count run(Entries entries, ImportOptions options, Progress progress, ImportReport report)
            throws SQLException, IOException {
        try (ImportRun run = begin(options)) {
            return run.of(entries, progress, report);
        }
    }

    /** Revisions are made in transactions of their own, which would wait for one that holds the turn to write. */
    private ImportRun.RevisionWriter revisionsBy(ImportOptions options, TrialRevisions tried) {
        return switch (options.commit()) {
            case BATCHES -> revisions::make;
            case NEVER -> tried::of;
            case TOGETHER ->
                entry -> Outcome.refused(entry.refused(new BadInput("They are made by `readout import`.")));
        };
    }

    private BulkWriter.CorrectionWriter corrections(ImportOptions options) {
        if (!options.corrects()) {
            return null;
        }
        return options.trial() ? Outcome::corrected : entries -> corrections.make(entries, options);
    }

    /** For sources that give only what the record does not have. */
    public RecordedSlugs slugs() throws SQLException {
        return new RecordedSlugs(database.getConnection(), keys);
    }

    /**
     * How many entries came to what.
     *
     * @param refused is more than 0 where something is missing in the record
     * @param cut how many documents could not be read to their end
     */
    public record Count(long recorded, long present, long corrected, long refused, long cut) {

        public static final Count NONE = new Count(0, 0, 0, 0, 0);

        Count and(Outcome outcome) {
            return new Count(
                    recorded + outcome.recorded().size(),
                    present + outcome.present().size(),
                    corrected + outcome.corrected().size(),
                    refused + outcome.refused().size(),
                    cut);
        }

        public Count and(Count other) {
            return new Count(
                    recorded + other.recorded,
                    present + other.present,
                    corrected + other.corrected,
                    refused + other.refused,
                    cut + other.cut);
        }

        /** The same, and the document could not be read to its end. */
        Count withCut() {
            return new Count(recorded, present, corrected, refused, cut + 1);
        }

        /** Whether all that the documents hold is in the record. */
        public boolean isWhole() {
            return refused == 0 && cut == 0;
        }
    }
}
