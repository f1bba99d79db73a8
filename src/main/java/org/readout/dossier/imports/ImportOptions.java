package org.readout.dossier.imports;

/**
 * How documents are imported.
 *
 * @param strict whether the first record that is refused ends it; those before are recorded, those after are not read
 * @param trial whether nothing is kept of it
 * @param editor who writes, for the journal; null for the server itself
 * @param reason why what the record has with other content is corrected; null where that is refused
 */
public record ImportOptions(boolean strict, boolean trial, String editor, String reason) {

    public static ImportOptions strictly(boolean strict) {
        return new ImportOptions(strict, false, null, null);
    }

    public boolean corrects() {
        return reason != null;
    }
}
