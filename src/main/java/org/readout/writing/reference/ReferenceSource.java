package org.readout.writing.reference;

import java.util.Collection;

/** Where one finds what inputs refer to by one noun. */
public interface ReferenceSource {

    /** What it is, as 'actor'. */
    String noun();

    /**
     * The query of what is called by one of the texts of the array {@code ?1}, within a transaction that writes. It selects what
     * each is called, its key as a text, or null for a code, which is its own, and whether nothing new is said of it.
     */
    String query();

    /** By what the query looks for names. */
    default String[] searched(Collection<String> names) {
        return names.toArray(String[]::new);
    }
}
