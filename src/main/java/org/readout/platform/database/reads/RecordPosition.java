package org.readout.platform.database.reads;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.readout.platform.database.sql.Sql;

/** How far the record has come: a number that every change of it moves on. */
@ApplicationScoped
public class RecordPosition {

    private static final Sql POSITION = Sql.of("select position from journal_head");

    private final ReadClient client;

    RecordPosition(ReadClient client) {
        this.client = client;
    }

    public Uni<Long> now() {
        return client.list(POSITION, row -> row.getLong("position")).map(positions -> positions.get(0));
    }
}
