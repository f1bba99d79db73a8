package org.readout.dossier.exports;

import java.io.Closeable;
import java.io.IOException;
import org.readout.dossier.document.Kind;

/** Writes a document, record by record. */
interface DocumentWriter extends Closeable {

    /** Begins a document. */
    interface Beginning {
        DocumentWriter begin() throws IOException;
    }

    void write(Kind<?> kind, Object input) throws IOException;

    /** Ends the document. */
    @Override
    void close() throws IOException;
}
