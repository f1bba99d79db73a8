package org.readout.dossier.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.ForEditors;
import org.readout.Models;
import org.readout.dossier.document.Entries;
import org.readout.dossier.document.Entry;
import org.readout.dossier.document.LineEntries;
import org.readout.dossier.progress.Progress;
import org.readout.graphql.TestDatabase;

/** What an import says that it would do, it does, and until it is meant nothing is done. */
@QuarkusTest
@TestProfile(ForEditors.class)
class ImportTrialTest {

    private static final String TABLES = """
            select table_name
            from information_schema.tables
            where table_schema = 'public' and table_type = 'BASE TABLE'
            """;

    /** A rule of the database alone, kept at the commit. */
    private static final String RULE = """
            create function test_refuse() returns trigger language plpgsql as $$
            begin
              raise exception 'nothing is called so' using errcode = 'check_violation';
            end
            $$;
            create constraint trigger test_refused after insert on topic deferrable initially deferred
              for each row when (new.name = 'Refused at the commit') execute function test_refuse()
            """;

    private static final String NO_RULE = "drop trigger test_refused on topic; drop function test_refuse()";

    @Inject
    Import imports;

    private final String name = Drafts.slug("trial");

    @Test
    void a_trial_says_what_the_import_then_does_and_changes_nothing() throws Exception {
        List<String> documents = List.of("""
                {"topic":{"slug":"@-a","name":"A"}}
                {"topic":{"slug":"@-refused","name":"Refused at the commit"}}
                {"topic":{"slug":"@-a","name":"A"}}
                {"topic":{"slug":"@-a","name":"Another"}}
                {"topic":{"slug":"syria","name":"Weather"}}
                {"topic":{"slug":"@-b","name":5,"nam":1}}
                no json
                {"actor":{"slug":"@-ann","kind":"LEADER","name":"Ann","country":"US"}}
                {"article":{"slug":"@-news"}}
                {"meeting":{"slug":"@-m","title":"M","format":"DINNER","participants":[{"actor":"@-ann"},{"actor":"@-bob"}]}}
                """, """
                {"statement":{"slug":"@-s","speaker":"@-ann","form":"PARAPHRASE","summary":"One.","saidOn":{"edtf":"2018"},"reports":[{"article":"@-news"}]}}
                {"revision":{"slug":"@-s","number":3,"reason":"R","by":"ben","at":"2024-05-06T00:00:00Z"}}
                {"revision":{"slug":"@-s","number":2,"content":{"slug":"@-s","speaker":"@-ann","form":"PARAPHRASE","summary":"One.","saidOn":{"edtf":"2018"},"reports":[{"article":"@-news"}]},"reason":"R","by":"ben","at":"2024-05-06T00:00:00Z"}}
                {"revision":{"slug":"@-s","number":2,"content":{"slug":"@-s","speaker":"@-nobody","form":"PARAPHRASE","summary":"Two.","saidOn":{"edtf":"2018"},"reports":[{"article":"@-news"}]},"reason":"R","by":"ben","at":"2024-05-06T00:00:00Z"}}
                {"revision":{"slug":"@-s","number":2,"content":{"slug":"@-s","speaker":"@-ann","form":"PARAPHRASE","summary":"Two.","saidOn":{"edtf":"2018"},"reports":[{"article":"@-news"}]},"reason":"R","by":"ben","at":"2024-05-06T00:00:00Z"}}
                {"revision":{"slug":"@-s","number":2,"content":{"slug":"@-s","speaker":"@-ann","form":"PARAPHRASE","summary":"Two.","saidOn":{"edtf":"2018"},"reports":[{"article":"@-news"}]},"reason":"R","by":"ben","at":"2024-05-06T00:00:00Z"}}
                {"revision":{"slug":"@-s","number":2,"content":{"slug":"@-s","speaker":"@-ann","form":"PARAPHRASE","summary":"Three.","saidOn":{"edtf":"2018"},"reports":[{"article":"@-news"}]},"reason":"R","by":"ben","at":"2024-05-06T00:00:00Z"}}
                {"revision":{"slug":"@-s","number":3,"reason":"Wrong.","by":"ben","at":"2024-05-07T00:00:00Z"}}
                {"revision":{"slug":"@-s","number":4,"reason":"Wrong.","by":"ben","at":"2024-05-07T00:00:00Z"}}
                {"revision":{"slug":"@-s","number":4,"content":{"slug":"@-s","speaker":"@-ann","form":"PARAPHRASE","summary":"Four.","saidOn":{"edtf":"2018"},"reports":[{"article":"@-news"}]},"reason":"R","by":"ben","at":"2024-05-06T00:00:00Z"}}
                {"revision":{"slug":"nothing-@","number":2,"reason":"R","by":"ben","at":"2024-05-06T00:00:00Z"}}
                {"revision":{"slug":"nothing-@","number":2,"content":{"slug":"nothing-@","speaker":"@-ann","form":"PARAPHRASE","summary":"Two.","saidOn":{"edtf":"2018"},"reports":[{"article":"@-news"}]},"reason":"R","by":"ben","at":"2024-05-06T00:00:00Z"}}
                {"revision":{"slug":"@-s","number":5,"content":{"slug":"@-s","form":"PARAPHRASE","summary":"Two.","saidOn":{"edtf":2018},"reports":[{"article":"@-nothing"}]},"reason":" ","by":"ben","at":1}}
                {"statement":{"slug":"@-s","speaker":"@-ann","form":"PARAPHRASE","summary":"Two.","saidOn":{"edtf":"2018"},"reports":[{"article":"@-news"}]}}
                {"topic":{"slug":"@-z","name":"Z"}}
                """);
        execute(RULE);
        try {
            Map<String, String> before = everything();

            List<String> trial = told(documents, new ImportOptions(false, true, null, null));

            assertEquals(before, everything());
            List<String> done = told(documents, ImportOptions.strictly(false));
            assertEquals(String.join("\n", done), String.join("\n", trial));
            assertEquals(
                    7,
                    trial.stream().filter(line -> line.endsWith(" recorded")).count(),
                    () -> String.join("\n", trial));
            assertNotEquals(before, everything());
        } finally {
            execute(NO_RULE);
        }
    }

    @Test
    void a_long_trial_changes_nothing() throws Exception {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 3000; i++) {
            lines.append("{\"topic\":{\"slug\":\"@-%d\",\"name\":\"No. %d\"}}%n".formatted(i, i));
        }
        Map<String, String> before = everything();
        List<String> told = told(List.of(lines.toString()), new ImportOptions(false, true, "ana", null));
        assertEquals(
                3000, told.stream().filter(line -> line.endsWith(" recorded")).count());
        assertEquals(before, everything());
    }

    @Test
    void the_journal_names_who_imports_and_who_revised() throws Exception {
        String statement = """
                {"statement":{"slug":"@-w","speaker":"donald-trump","form":"PARAPHRASE","summary":"One.","saidOn":{"edtf":"2018"},"reports":[{"article":"paris-likely-2018-10-23"}]}}
                {"revision":{"slug":"@-w","number":2,"reason":"Wrong.","by":"ben","at":"2024-05-07T00:00:00Z"}}
                {"topic":{"slug":"@-w","name":"W"}}
                """;
        told(List.of(statement), new ImportOptions(false, false, "Ana Ruiz", null));
        assertEquals(List.of("Ana Ruiz", "ben", "Ana Ruiz"), lastEditors(3));
        told(List.of("{\"topic\":{\"slug\":\"@-v\",\"name\":\"V\"}}"), ImportOptions.strictly(false));
        assertEquals(List.of("readout"), lastEditors(1));
    }

    private List<String> told(List<String> documents, ImportOptions options) throws Exception {
        List<String> told = new ArrayList<>();
        ImportReport report = new ImportReport() {
            @Override
            public void recorded(Entry.Read<?> entry) {
                told.add(entry.spot() + " " + entry.identity() + " recorded");
            }

            @Override
            public void present(Entry.Read<?> entry) {
                told.add(entry.spot() + " " + entry.identity() + " present");
            }

            @Override
            public void refused(Entry.Refused entry) {
                told.add(entry.toString());
            }
        };
        try (ImportRun run = imports.begin(options)) {
            for (String document : documents) {
                byte[] utf8 = document.replace("@", name).getBytes(StandardCharsets.UTF_8);
                try (Entries entries = new LineEntries(Models.ALL, new ByteArrayInputStream(utf8), "d");
                        Progress progress = Progress.of("d", -1, System.err)) {
                    run.of(entries, progress, report);
                }
            }
        }
        return told;
    }

    /** What every table holds, by its name. */
    private static Map<String, String> everything() throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        try (Connection connection = TestDatabase.connect();
                ResultSet tables = connection.createStatement().executeQuery(TABLES)) {
            while (tables.next()) {
                String table = tables.getString(1);
                try (ResultSet rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), ''))"
                                        + " from \"" + table + "\" t")) {
                    rows.next();
                    contents.put(table, rows.getString(1));
                }
            }
        }
        return contents;
    }

    private static List<String> lastEditors(int count) throws SQLException {
        try (Connection connection = TestDatabase.connect();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select editor from (select * from journal order by position desc limit " + count
                                + ") j order by position")) {
            List<String> editors = new ArrayList<>();
            while (rows.next()) {
                editors.add(rows.getString(1));
            }
            return editors;
        }
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = TestDatabase.connect()) {
            connection.createStatement().execute(sql);
        }
    }
}
