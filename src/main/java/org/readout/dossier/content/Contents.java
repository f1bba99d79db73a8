package org.readout.dossier.content;

import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.readout.writing.content.EntryKind;

/** Entries of one kind, read as they are asked for. */
public final class Contents<I> implements AutoCloseable {

    private static final int AT_A_TIME = 500;

    private final EntryKind<I> kind;
    private final PreparedStatement statement;
    private final ResultSet rows;
    private final RowReader<I> reader;

    Contents(EntryKind<I> kind, PreparedStatement statement, RowReader<I> reader) throws SQLException {
        this.kind = kind;
        this.statement = statement;
        this.reader = reader;
        statement.setFetchSize(AT_A_TIME);
        rows = statement.executeQuery();
    }

    /** Makes an input of a row. */
    interface RowReader<I> {

        I read(ResultSet row) throws SQLException, IOException;
    }

    public boolean next() throws SQLException {
        return rows.next();
    }

    public EntryKind<I> kind() {
        return kind;
    }

    /** Sorts in the order of recording. */
    public String key() throws SQLException {
        return rows.getString("key");
    }

    public I input() throws SQLException, IOException {
        return reader.read(rows);
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
