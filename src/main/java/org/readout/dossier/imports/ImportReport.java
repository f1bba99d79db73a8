package org.readout.dossier.imports;

import org.readout.dossier.document.Entry;

/** Who hears what becomes of the entries of a document, in the order in which they stand in it, batch by batch. */
public interface ImportReport {

    default void recorded(Entry.Read<?> entry) {}

    default void present(Entry.Read<?> entry) {}

    default void corrected(Entry.Read<?> entry) {}

    void refused(Entry.Refused entry);

    default void cut(Entry.Cut end) {}
}
