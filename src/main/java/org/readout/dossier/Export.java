package org.readout.dossier;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.readout.dossier.ContentRepository.Contents;

/** Writes the record, as it stood at one moment, into a document. */
@ApplicationScoped
@Unremovable
class Export {

    private final AgroalDataSource database;
    private final ContentRepository contents;

    Export(AgroalDataSource database, ContentRepository contents) {
        this.database = database;
        this.contents = contents;
    }

    /**
     * Writes all records, then the later revisions of statements.
     *
     * @param mixed whether all kinds are in the order of recording; else they come one after another
     * @return how many
     */
    long run(RecordWriter writer, boolean mixed, Progress progress) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setAutoCommit(false);
            List<Contents<?>> all = new ArrayList<>();
            for (Kind<?> kind : Kind.ALL) {
                all.add(contents.all(connection, kind));
            }
            long written = mixed ? merged(all, writer, progress) : concatenated(all, writer, progress);
            written += concatenated(List.of(contents.revisions(connection)), writer, progress);
            connection.commit();
            return written;
        }
    }

    private static long concatenated(List<Contents<?>> all, RecordWriter writer, Progress progress)
            throws SQLException, IOException {
        long written = 0;
        for (Contents<?> some : all) {
            try (some) {
                while (some.next()) {
                    writer.write(some.kind(), some.input());
                    progress.done(1);
                    written++;
                }
            }
        }
        return written;
    }

    /** By key, which tells the order of recording. */
    private static long merged(List<Contents<?>> all, RecordWriter writer, Progress progress)
            throws SQLException, IOException {
        List<Contents<?>> open = new ArrayList<>();
        for (Contents<?> some : all) {
            advance(some, open);
        }
        long written = 0;
        while (!open.isEmpty()) {
            Contents<?> first = open.get(0);
            for (Contents<?> other : open) {
                first = other.key().compareTo(first.key()) < 0 ? other : first;
            }
            writer.write(first.kind(), first.input());
            progress.done(1);
            written++;
            open.remove(first);
            advance(first, open);
        }
        return written;
    }

    private static void advance(Contents<?> some, List<Contents<?>> open) throws SQLException {
        if (some.next()) {
            open.add(some);
        } else {
            some.close();
        }
    }
}
