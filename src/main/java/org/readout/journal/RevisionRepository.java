package org.readout.journal;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.readout.platform.database.RowLoader;
import org.readout.platform.database.Sql;

/** Every query on revisions. */
@Singleton
public class RevisionRepository {

    private static final Sql OF_STATEMENTS = Sql.of("""
            select r.statement_id as parent_key, r.number, j.kind, j.at, j.editor, j.reason, r.content,
              lag(r.content) over (partition by r.statement_id order by r.number) as before
            from revision r
            join journal j on j.position = r.position
            where r.statement_id = any(?)
            order by r.statement_id, r.number
            """);

    private final RowLoader rows;

    RevisionRepository(RowLoader rows) {
        this.rows = rows;
    }

    /** From the first to the last. */
    public Uni<List<Revision>> ofStatement(UUID statement) {
        return rows.many(OF_STATEMENTS, statement, Revision::of);
    }
}
