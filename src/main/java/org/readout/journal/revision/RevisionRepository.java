package org.readout.journal.revision;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.readout.platform.database.reads.RowLoader;
import org.readout.platform.database.sql.Sql;

/** Every query on revisions. */
@Singleton
public class RevisionRepository {

    private static final Sql OF_RECORDS = Sql.of("""
            select r.record_id as parent_key, r.number, j.kind, j.at, j.editor, j.reason, r.content,
              lag(r.content) over (partition by r.record_id order by r.number) as before
            from revision r
            join journal j on j.position = r.position
            where r.record_id = any(?)
            order by r.record_id, r.number desc
            """);
    private static final Sql HISTORY = Sql.of("""
            select r.record_id as parent_key, max(r.number) as revision, min(j.at) as recorded_at,
              (array_agg(j.kind order by (j.kind = 'MERGED'), r.number desc))[1] as last
            from revision r
            join journal j on j.position = r.position
            where r.record_id = any(?)
            group by r.record_id
            """);

    private final RowLoader rows;

    RevisionRepository(RowLoader rows) {
        this.rows = rows;
    }

    /** From the last to the first. */
    public Uni<List<Revision>> of(UUID record) {
        return rows.many(OF_RECORDS, record, Revision::of);
    }

    public Uni<RecordHistory> history(UUID record) {
        return rows.one(HISTORY, record, RecordHistory::of);
    }
}
