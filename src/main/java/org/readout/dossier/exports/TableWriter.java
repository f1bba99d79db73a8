package org.readout.dossier.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.readout.platform.SpreadsheetText;

/**
 * Writes rows as a table (RFC 4180) in UTF-8, under the names of their columns. Spreadsheets run a cell that begins like a
 * formula, even a quoted one: such a text gets an apostrophe before it.
 */
final class TableWriter {

    private TableWriter() {}

    /** @param read is told how many rows were read, from time to time */
    static void write(ResultSet rows, OutputStream out, LongConsumer read) throws SQLException, IOException {
        ResultSetMetaData columns = rows.getMetaData();
        try (CSVPrinter printer =
                new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180)) {
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                printer.print(columns.getColumnLabel(i));
            }
            printer.println();
            while (rows.next()) {
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    printer.print(cell(rows.getObject(i)));
                }
                printer.println();
                read.accept(1);
            }
        }
    }

    /** Numbers, days and flags are none that anybody wrote. */
    static Object cell(Object value) {
        return value instanceof String text ? SpreadsheetText.of(text) : value;
    }
}
