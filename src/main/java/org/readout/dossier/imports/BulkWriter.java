package org.readout.dossier.imports;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.readout.dossier.document.Entry;
import org.readout.graphql.error.Conflict;
import org.readout.graphql.error.ReadoutException;
import org.readout.writing.RecordModel;

/** Records batches of entries, each in one transaction, under the rules by which one is recorded. */
final class BulkWriter {

    private final ImportTransaction transaction;
    private final Connection connection;
    private final String editor;
    private final KeyRepository keys;
    private final StoredContents contents;
    private final BatchCopy copy;
    private final KeyLookup lookup;
    private final StatisticsRefresh statistics;
    private final CorrectionWriter corrections;
    private final long changesBefore;

    /**
     * Makes one that writes nothing yet.
     *
     * @param editor who writes, for the journal; null for the server itself
     * @param corrections null where what stands in the record with other content is refused
     */
    BulkWriter(
            ImportTransaction transaction,
            String editor,
            KeyRepository keys,
            StoredContents contents,
            KeyLookup lookup,
            BatchCopy copy,
            CorrectionWriter corrections)
            throws SQLException {
        this.transaction = transaction;
        this.connection = transaction.connection();
        this.editor = editor;
        this.keys = keys;
        this.contents = contents;
        this.lookup = lookup;
        this.copy = copy;
        this.corrections = corrections;
        transaction.begin();
        changesBefore = keys.takeTurn(connection, editor);
        statistics = new StatisticsRefresh(transaction, keys, changesBefore);
        transaction.keep();
    }

    /**
     * Records entries in their order, no two of one identity among them.
     *
     * @param strict whether the first that is refused ends it; those before are recorded
     * @throws SQLException where the database fails; none of those that it had not acknowledged is recorded then
     */
    Outcome write(List<Entry.Read<?>> entries, boolean strict) throws SQLException, IOException {
        transaction.begin();
        try {
            return inOneTransaction(entries, strict);
        } catch (SQLException failure) {
            transaction.undo();
            copy.clear();
            if (!BrokenRule.explains(failure)) {
                throw failure;
            }
            if (entries.size() == 1) {
                return Outcome.refused(entries.get(0).refused(BrokenRule.fault(failure)));
            }
            return halves(entries, strict);
        }
    }

    /** How many changes the record had seen at its first turn. */
    long changesBefore() {
        return changesBefore;
    }

    StatisticsRefresh statistics() {
        return statistics;
    }

    /** The database refuses a transaction as a whole; so it is told which record it means. */
    private Outcome halves(List<Entry.Read<?>> entries, boolean strict) throws SQLException, IOException {
        int middle = entries.size() / 2;
        Outcome first = write(entries.subList(0, middle), strict);
        return strict && !first.refused().isEmpty()
                ? first
                : first.and(write(entries.subList(middle, entries.size()), strict));
    }

    private Outcome inOneTransaction(List<Entry.Read<?>> entries, boolean strict) throws SQLException, IOException {
        long changes = keys.takeTurn(connection, editor);
        Resolved known = lookup.resolved(connection, entries);
        Map<String, List<Object>> stored = contents.of(entries, known);
        List<Entry.Refused> refused = new ArrayList<>();
        Map<KeyLookup.Slug, UUID> fresh = new HashMap<>();
        List<Entry.Read<?>> recorded = new ArrayList<>();
        List<Entry.Read<?>> present = new ArrayList<>();
        List<Entry.Read<?>> different = new ArrayList<>();
        for (Entry.Read<?> entry : entries) {
            try {
                lookup.check(connection, entry, known);
                List<Object> before = stored.get(entry.identity());
                if (before == null) {
                    fresh.putAll(copy.add(entry, known));
                    recorded.add(entry);
                } else {
                    compare(entry, before, new StoredReferences(connection, keys, known));
                    present.add(entry);
                }
            } catch (Conflict other) {
                if (corrections == null) {
                    refused.add(entry.refused(other));
                } else {
                    different.add(entry);
                }
            } catch (ReadoutException fault) {
                refused.add(entry.refused(fault));
            }
            if (strict && !refused.isEmpty()) {
                break;
            }
        }
        copy.write(connection.unwrap(PGConnection.class).getCopyAPI());
        transaction.keep();
        lookup.keep(fresh);
        statistics.after(changes + recorded.size());
        Outcome outcome = new Outcome(recorded, present, List.of(), refused);
        return different.isEmpty() ? outcome : outcome.and(corrections.make(different));
    }

    /** Corrects what stands in the record with other content, once the rest of its batch is kept. */
    interface CorrectionWriter {
        Outcome make(List<Entry.Read<?>> entries);
    }

    /** @throws Conflict where none of the contents is that of the entry */
    private static <I> void compare(Entry.Read<I> entry, List<Object> stored, StoredReferences references) {
        RecordModel<I, ?> model = (RecordModel<I, ?>) entry.kind();
        List<String> fields = List.of();
        for (Object content : stored) {
            I recorded = model.input().cast(content);
            fields = model.inputDifferences(recorded, entry.input());
            if (!fields.isEmpty()) {
                fields = model.inputDifferences(recorded, entry.input(), references);
            }
            if (fields.isEmpty()) {
                return;
            }
        }
        throw new Conflict(entry.label(), fields);
    }
}
