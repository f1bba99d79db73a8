package org.readout.platform.database.reads;

import io.vertx.sqlclient.Row;
import java.util.function.Function;
import org.readout.platform.database.sql.Sql;

/**
 * A query whose rows are made of records that they name by their keys, as {@link RowLoader} takes it: what it gives is kept until one
 * of these records changes. There are as many as repositories have constants of it.
 */
public final class RecordQuery<T> {

    /** The column by which its statement tells the position of the journal that it has read. */
    static final String POSITION = "journal_position";

    private final Sql sql;
    private final Function<Row, T> map;

    private RecordQuery(Sql sql, Function<Row, T> map) {
        this.sql = sql;
        this.map = map;
    }

    /** @param sql has no values but keys, and names by columns the key of each record that its rows have something of */
    public static <T> RecordQuery<T> of(Sql sql, Function<Row, T> map) {
        return new RecordQuery<>(sql.selecting("(select position from journal_head) as " + POSITION), map);
    }

    Sql sql() {
        return sql;
    }

    Function<Row, T> map() {
        return map;
    }
}
