package org.readout;

/** What an import reads. */
enum Source {
    /** Dossiers and lines of records, told apart by their content. */
    DOCUMENT("document"),

    /** Folders of the travels and visits of the U.S. State Department. */
    STATE_TRAVELS("state-travels");

    private final String word;

    Source(String word) {
        this.word = word;
    }

    @Override
    public String toString() {
        return word;
    }
}
