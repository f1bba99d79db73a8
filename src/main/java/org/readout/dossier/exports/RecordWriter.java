package org.readout.dossier.exports;

import java.io.Closeable;
import java.io.IOException;
import org.readout.dossier.document.Kind;

/** Writes a document, record by record. */
interface RecordWriter extends Closeable {

    /** Begins a document. */
    interface Beginning {
        RecordWriter begin() throws IOException;
    }

    void write(Kind<?> kind, Object input) throws IOException;

    /** Ends the document. */
    @Override
    void close() throws IOException;
}
