package org.readout.pages.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.readout.platform.SpreadsheetText;

/**
 * A table as text (RFC 4180), with a line of headers. A cell that a spreadsheet would take for a formula has an apostrophe
 * before it.
 */
public final class CsvTable {

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;

    public CsvTable(String... headers) {
        try {
            printer = new CSVPrinter(
                    text, CSVFormat.RFC4180.builder().setHeader(headers).get());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
    }

    /** A table of rows. */
    public static String of(List<String> headers, List<Object[]> rows) {
        CsvTable table = new CsvTable(headers.toArray(String[]::new));
        rows.forEach(table::row);
        return table.toString();
    }

    /** @param cells null for an empty one */
    public CsvTable row(Object... cells) {
        try {
            printer.printRecord(Arrays.stream(cells).map(CsvTable::safe).toArray());
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return this;
    }

    private static Object safe(Object cell) {
        return cell instanceof String text ? SpreadsheetText.of(text) : cell;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
