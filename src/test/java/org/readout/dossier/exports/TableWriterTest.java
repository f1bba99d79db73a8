package org.readout.dossier.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/** What becomes of cells, read back by a reader of tables. */
@QuarkusTest
class TableWriterTest {

    @Inject
    WholeFiles files;

    @Test
    void a_cell_is_read_back_as_it_was_and_no_spreadsheet_runs_one() throws SQLException, IOException {
        List<CSVRecord> rows = written("""
                select * from (values
                  ('=1+1', e'two\\nlines, and a "word"', -5, date '2018-11-11', true, '["a;b"]'),
                  ('+1', null, null, null, null, null),
                  ('-1', '@me', 0, null, false, e'\\tx'),
                  (e'\\rx', 'a=b', 1, null, null, 'Ж 中')
                ) t (first, second, third, fourth, fifth, sixth)
                """);

        assertEquals(
                List.of(
                        List.of("first", "second", "third", "fourth", "fifth", "sixth"),
                        List.of("'=1+1", "two\nlines, and a \"word\"", "-5", "2018-11-11", "true", "[\"a;b\"]"),
                        List.of("'+1", "", "", "", "", ""),
                        List.of("'-1", "'@me", "0", "", "false", "'\tx"),
                        List.of("'\rx", "a=b", "1", "", "", "Ж 中")),
                rows.stream().map(CSVRecord::toList).toList());
    }

    private List<CSVRecord> written(String query) throws SQLException, IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Snapshot snapshot = files.snapshot();
                Statement statement = snapshot.connection().createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            TableWriter.write(rows, out, read -> {});
        }
        return CSVFormat.RFC4180
                .parse(new StringReader(out.toString(StandardCharsets.UTF_8)))
                .getRecords();
    }
}
