package org.readout.dossier.exports;

import java.io.Closeable;
import java.io.IOException;
import org.readout.writing.RecordModels;
import org.readout.writing.content.EntryKind;

/** Writes a document, record by record. */
interface DocumentWriter extends Closeable {

    /** Begins a document. */
    interface Beginning {
        DocumentWriter begin(RecordModels models) throws IOException;
    }

    <I> void write(EntryKind<I> kind, I input) throws IOException;

    /** Ends the document. */
    @Override
    void close() throws IOException;
}
