package org.readout.dossier.document;

import java.io.Closeable;
import java.io.IOException;

/** The entries of a document, one after another. */
public interface Entries extends Closeable {

    /** The next one; null after the last. */
    Entry next() throws IOException;
}
