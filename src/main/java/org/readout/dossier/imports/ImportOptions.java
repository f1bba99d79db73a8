package org.readout.dossier.imports;

/**
 * How documents are imported.
 *
 * @param strict whether the first record that is refused ends it; those after it are not read
 * @param commit what is kept of it, and when
 * @param editor who writes, for the journal; null for the server itself
 * @param reason why what the record has with other content is corrected; null where that is refused
 */
public record ImportOptions(boolean strict, Commit commit, String editor, String reason) {

    /** What an import keeps. */
    public enum Commit {
        /** Each batch, once it is written. */
        BATCHES,
        /** All that it recorded, once somebody says that it is to be kept; revisions are not made so. */
        TOGETHER,
        /** Nothing: it is only tried. */
        NEVER
    }

    /** @param trial whether nothing is kept of it */
    public ImportOptions(boolean strict, boolean trial, String editor, String reason) {
        this(strict, trial ? Commit.NEVER : Commit.BATCHES, editor, reason);
    }

    public static ImportOptions strictly(boolean strict) {
        return new ImportOptions(strict, false, null, null);
    }

    /** The whole of it or nothing. */
    public static ImportOptions together() {
        return new ImportOptions(true, Commit.TOGETHER, null, null);
    }

    public boolean trial() {
        return commit == Commit.NEVER;
    }

    public boolean corrects() {
        return reason != null;
    }
}
