package org.readout.dossier.imports;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Which slugs the record has, over a connection of its own. */
public final class RecordedSlugs implements Closeable {

    private final Connection connection;
    private final KeyRepository keys;

    RecordedSlugs(Connection connection, KeyRepository keys) {
        this.connection = connection;
        this.keys = keys;
    }

    /** @param noun what such records are called, as 'actor' */
    public boolean has(String noun, String slug) {
        try {
            return keys.keys(connection, noun, List.of(slug)).all().containsKey(slug);
        } catch (SQLException e) {
            throw new IllegalStateException("The record cannot be asked for " + slug + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
