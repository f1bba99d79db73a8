package org.readout.dossier.exports;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;
import org.readout.dossier.content.ContentRepository;
import org.readout.dossier.content.Contents;
import org.readout.dossier.progress.Progress;
import org.readout.graphql.error.BadInput;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordModel;
import org.readout.writing.RecordModels;
import org.readout.writing.SluggedModel;

/** Writes the record, as it stood at one moment, into a document. */
@ApplicationScoped
@Unremovable
class Export {

    private final AgroalDataSource database;
    private final RecordModels models;
    private final ContentRepository contents;

    Export(AgroalDataSource database, RecordModels models, ContentRepository contents) {
        this.database = database;
        this.models = models;
        this.contents = contents;
    }

    /**
     * Writes records, then the later revisions of statements.
     *
     * @param meeting the slug of the one whose record is written; null for the whole record
     * @param mixed whether all kinds are in the order of recording; else they come one after another
     * @param progress is made of how many records there are, about
     * @throws BadInput where there is no such meeting
     */
    void run(DocumentWriter.Beginning document, String meeting, boolean mixed, LongFunction<Progress> progress)
            throws SQLException, IOException {
        try (Snapshot snapshot = Snapshot.of(database)) {
            write(snapshot.connection(), document, meeting, mixed, progress);
        }
    }

    /** Writes the whole record. */
    void write(Snapshot snapshot, DocumentWriter.Beginning document, boolean mixed, Progress progress)
            throws SQLException, IOException {
        write(snapshot.connection(), document, null, mixed, any -> progress);
    }

    private void write(
            Connection connection,
            DocumentWriter.Beginning document,
            String meeting,
            boolean mixed,
            LongFunction<Progress> progress)
            throws SQLException, IOException {
        List<Contents<?>> records = meeting == null ? all(connection) : of(meeting, connection);
        Contents<?> revisions = records.remove(records.size() - 1);
        try (DocumentWriter writer = document.begin(models);
                Progress shown = progress.apply(meeting == null ? contents.count(connection) : -1)) {
            if (mixed) {
                merge(records, writer, shown);
            } else {
                concatenate(records, writer, shown);
            }
            concatenate(List.of(revisions), writer, shown);
        }
    }

    /** By kind, revisions last. */
    private List<Contents<?>> all(Connection connection) throws SQLException {
        List<Contents<?>> all = new ArrayList<>();
        for (RecordModel<?, ?> model : models.all()) {
            all.add(contents.all(connection, model));
        }
        all.add(contents.revisions(connection));
        return all;
    }

    private List<Contents<?>> of(String meeting, Connection connection) throws SQLException, IOException {
        MeetingRecord record = MeetingRecord.of(meeting, connection, models, contents);
        List<Contents<?>> some = new ArrayList<>();
        for (RecordModel<?, ?> model : models.all()) {
            if (model instanceof SluggedModel<?, ?>) {
                some.add(contents.under(connection, model, record.slugs(model)));
            } else if (model.contents().aboutMeetings() != null) {
                some.add(contents.about(connection, model, meeting));
            }
        }
        some.add(contents.revisionsOf(connection, record.slugs(models.of(RecordKind.STATEMENT))));
        return some;
    }

    private static void concatenate(List<Contents<?>> all, DocumentWriter writer, Progress progress)
            throws SQLException, IOException {
        for (Contents<?> some : all) {
            try (some) {
                while (some.next()) {
                    write(some, writer, progress);
                }
            }
        }
    }

    /** By key, which tells the order of recording. */
    private static void merge(List<Contents<?>> all, DocumentWriter writer, Progress progress)
            throws SQLException, IOException {
        List<Contents<?>> open = new ArrayList<>();
        for (Contents<?> some : all) {
            advance(some, open);
        }
        while (!open.isEmpty()) {
            Contents<?> first = open.get(0);
            for (Contents<?> other : open) {
                first = other.key().compareTo(first.key()) < 0 ? other : first;
            }
            write(first, writer, progress);
            open.remove(first);
            advance(first, open);
        }
    }

    private static void advance(Contents<?> some, List<Contents<?>> open) throws SQLException {
        if (some.next()) {
            open.add(some);
        } else {
            some.close();
        }
    }

    private static <I> void write(Contents<I> record, DocumentWriter writer, Progress progress)
            throws SQLException, IOException {
        writer.write(record.kind(), record.input());
        progress.step(1);
        progress.done(1);
    }
}
