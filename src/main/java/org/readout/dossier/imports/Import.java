package org.readout.dossier.imports;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.readout.dossier.content.ContentRepository;
import org.readout.dossier.document.Entries;
import org.readout.dossier.document.Entry;
import org.readout.dossier.document.Kind;
import org.readout.dossier.progress.Progress;
import org.readout.writing.Inputs;

/** Records what documents hold, a batch of records in a transaction, however long the documents are. */
@ApplicationScoped
@Unremovable
public class Import {

    /** The first ones are small, for until then the database plans for an empty record. */
    private static final int FEWEST_RECORDS = 100;

    private static final int MOST_RECORDS = 2000;
    private static final long BYTES = 8_000_000;

    private final AgroalDataSource database;
    private final Inputs inputs;
    private final KeyRepository keys;
    private final ContentRepository contents;
    private final Revisions revisions;

    Import(
            AgroalDataSource database,
            Inputs inputs,
            KeyRepository keys,
            ContentRepository contents,
            Revisions revisions) {
        this.database = database;
        this.inputs = inputs;
        this.keys = keys;
        this.contents = contents;
        this.revisions = revisions;
    }

    /**
     * Records the entries in their order.
     *
     * @param strict whether the first that is refused ends it; those before are recorded, those after are not read
     * @param refusals are told of each entry that is refused
     * @return how many entries came to what
     */
    public Count run(Entries entries, boolean strict, Progress progress, Consumer<Entry.Refused> refusals)
            throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            return new Run(new BulkWriter(connection, keys, contents), strict, progress, refusals).of(entries);
        }
    }

    /** For sources that give only what the record does not have. */
    public RecordedSlugs slugs() throws SQLException {
        return new RecordedSlugs(database.getConnection(), keys);
    }

    /** @param refused is more than 0 where something is missing in the record */
    public record Count(long recorded, long present, long refused) {

        public static final Count NONE = new Count(0, 0, 0);

        Count and(Outcome outcome) {
            return new Count(
                    recorded + outcome.recorded(),
                    present + outcome.present(),
                    refused + outcome.refused().size());
        }

        public Count and(Count other) {
            return new Count(recorded + other.recorded, present + other.present, refused + other.refused);
        }

        long all() {
            return recorded + present + refused;
        }
    }

    private final class Run {

        private final BulkWriter writer;
        private final boolean strict;
        private final Progress progress;
        private final Consumer<Entry.Refused> refusals;
        private final List<Entry.Read<?>> batch = new ArrayList<>();
        private final List<Entry.Refused> unread = new ArrayList<>();
        private final Set<String> identities = new HashSet<>();
        private int most = FEWEST_RECORDS;
        private long bytes;
        private Count count = Count.NONE;

        Run(BulkWriter writer, boolean strict, Progress progress, Consumer<Entry.Refused> refusals) {
            this.writer = writer;
            this.strict = strict;
            this.progress = progress;
            this.refusals = refusals;
        }

        Count of(Entries entries) throws SQLException, IOException {
            for (Entry next = entries.next(); next != null && goesOn(); next = entries.next()) {
                if (next instanceof Entry.Read<?> read) {
                    take(read.checked(inputs));
                } else {
                    unread.add((Entry.Refused) next);
                    if (strict) {
                        break;
                    }
                }
            }
            write();
            return count;
        }

        private void take(Entry.Read<?> entry) throws SQLException, IOException {
            boolean revision = entry.kind() == Kind.REVISION;
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
            if (batch.size() == most || bytes > BYTES || strict && faulty) {
                write();
                most = Math.min(2 * most, MOST_RECORDS);
            }
        }

        private void write() throws SQLException, IOException {
            Outcome outcome = batch.isEmpty() ? Outcome.NONE : writer.write(batch, strict);
            boolean ended = strict && !outcome.refused().isEmpty();
            tell(ended ? outcome : outcome.and(new Outcome(0, 0, List.copyOf(unread))));
            batch.clear();
            unread.clear();
            identities.clear();
            bytes = 0;
        }

        private void tell(Outcome outcome) {
            outcome.refused().stream()
                    .sorted(Comparator.comparingLong(refused -> refused.spot().line()))
                    .forEach(refusals);
            count = count.and(outcome);
            progress.done(
                    outcome.recorded() + outcome.present() + outcome.refused().size());
        }

        private boolean goesOn() {
            return !strict || count.refused() == 0;
        }
    }
}
