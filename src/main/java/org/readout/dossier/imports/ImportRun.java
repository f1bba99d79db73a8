package org.readout.dossier.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.readout.dossier.document.Entries;
import org.readout.dossier.document.Entry;
import org.readout.dossier.document.RevisionInput;
import org.readout.dossier.progress.Progress;
import org.readout.writing.input.Inputs;

/** One import of some documents, one after another over one connection. */
public final class ImportRun implements AutoCloseable {

    /** The first ones are small, for until then the database plans for an empty record. */
    private static final int FEWEST_RECORDS = 100;

    private static final int MOST_RECORDS = 2000;
    private static final long BYTES = 8_000_000;

    private final Connection connection;
    private final ImportOptions options;
    private final Inputs inputs;
    private final ImportTransaction transaction;
    private final BulkWriter writer;
    private final RevisionWriter revisions;
    private final List<Entry.Read<?>> batch = new ArrayList<>();
    private final List<Entry.Refused> unread = new ArrayList<>();
    private final Set<String> identities = new HashSet<>();
    private int most = FEWEST_RECORDS;
    private long bytes;
    private Progress progress;
    private ImportReport report;
    private Import.Count count;

    /** @param transaction its connection is closed with the run */
    ImportRun(
            ImportTransaction transaction,
            ImportOptions options,
            Inputs inputs,
            BulkWriter writer,
            RevisionWriter revisions) {
        this.transaction = transaction;
        this.connection = transaction.connection();
        this.options = options;
        this.inputs = inputs;
        this.writer = writer;
        this.revisions = revisions;
    }

    /** Makes the later revisions of statements. */
    interface RevisionWriter {
        Outcome make(Entry.Read<?> entry) throws SQLException, IOException;
    }

    /**
     * Records the entries of a document in their order.
     *
     * @return how many entries came to what
     */
    public Import.Count of(Entries entries, Progress shown, ImportReport told) throws SQLException, IOException {
        progress = shown;
        report = told;
        count = Import.Count.NONE;
        Entry next = entries.next();
        while (next != null && take(next) && goesOn()) {
            next = entries.next();
        }
        write();
        if (next instanceof Entry.Cut end && goesOn()) {
            report.cut(end);
            count = count.withCut();
        }
        return count;
    }

    /** Whether more is read. */
    private boolean take(Entry entry) throws SQLException, IOException {
        if (entry instanceof Entry.Read<?> read) {
            take(read.checked(inputs));
            return true;
        }
        if (entry instanceof Entry.Refused refused) {
            unread.add(refused);
            return !options.strict();
        }
        return false;
    }

    private void take(Entry.Read<?> entry) throws SQLException, IOException {
        boolean revision = entry.kind() == RevisionInput.KIND;
        boolean faulty = entry.check().isFaulty();
        if (revision || !faulty && !identities.add(entry.identity())) {
            write();
        }
        if (!goesOn()) {
            return;
        }
        if (revision) {
            tell(revisions.make(entry));
            return;
        }
        if (!faulty) {
            identities.add(entry.identity());
        }
        batch.add(entry);
        bytes += entry.size();
        if (batch.size() == most || bytes > BYTES || options.strict() && faulty) {
            write();
            most = Math.min(2 * most, MOST_RECORDS);
        }
    }

    private void write() throws SQLException, IOException {
        Outcome outcome = batch.isEmpty() ? Outcome.NONE : writer.write(batch, options.strict());
        boolean ended = options.strict() && !outcome.refused().isEmpty();
        tell(ended ? outcome : outcome.and(Outcome.refused(unread)));
        batch.clear();
        unread.clear();
        identities.clear();
        bytes = 0;
    }

    private void tell(Outcome outcome) {
        outcome.tell(report);
        count = count.and(outcome);
        progress.done(outcome.count());
    }

    private boolean goesOn() {
        return !options.strict() || count.refused() == 0;
    }

    /** Whether it began with a record that nobody ever wrote to. */
    public boolean beganEmpty() {
        return writer.changesBefore() == 0;
    }

    /** Keeps what was recorded, where it is kept together. */
    public void keep() throws SQLException {
        transaction.keepAll();
    }

    /** Keeps nothing of what was tried, or of what nobody told to keep. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            if (options.commit() != ImportOptions.Commit.BATCHES) {
                connection.rollback();
            }
            if (options.trial()) {
                writer.statistics().afterTrial();
            }
        }
    }
}
