package org.readout.dossier.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.function.LongConsumer;

/**
 * A file of the whole record, or of all of one kind.
 *
 * @param type its media type
 */
public record WholeFile(String name, String type, Content content) {

    /** What is in it. */
    public interface Content {

        void write(Snapshot snapshot, OutputStream out, LongConsumer read) throws SQLException, IOException;
    }

    /**
     * Writes it, and ends the stream where all of it was written.
     *
     * @param read is told how many rows were read, from time to time
     */
    public void write(Snapshot snapshot, OutputStream out, LongConsumer read) throws SQLException, IOException {
        content.write(snapshot, out, read);
    }
}
