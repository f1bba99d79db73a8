package org.readout.dossier.imports;

/**
 * How documents are imported.
 *
 * @param strict whether the first record that is refused ends it; those before are recorded, those after are not read
 * @param trial whether nothing is kept of it
 * @param editor who writes, for the journal; null for the server itself
 */
public record ImportOptions(boolean strict, boolean trial, String editor) {

    public static ImportOptions strictly(boolean strict) {
        return new ImportOptions(strict, false, null);
    }
}
