package org.readout.writing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every kind of record has, in the database and in the code; it fails where a new one has not. */
@QuarkusTest
class RecordKindsTest {

    private static final Set<RecordKind> SEARCHED = EnumSet.of(
            RecordKind.ACTOR, RecordKind.EVENT, RecordKind.MEETING, RecordKind.ARTICLE, RecordKind.STATEMENT);

    /** Foreign keys to records that are no references of others: what belongs to a record, by its owner. */
    private static final String REFERENCES = """
            select distinct c.conrelid::regclass::text || '.' || a.attname
            from pg_constraint c
            join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
            where c.contype = 'f' and c.confrelid in (
                select ('public.' || quote_ident(lower(t)))::regclass
                from unnest(?::text[]) t
              )
              and not exists (
                select from pg_index i where i.indrelid = c.conrelid and i.indisprimary and i.indkey[0] = a.attnum
              )
              and a.attname <> 'report_id'
              and (c.conrelid::regclass::text, a.attname) <> ('report', 'statement_id')
            """;

    @Inject
    @All
    List<RecordRepository<?>> repositories;

    @Inject
    @All
    List<RecordWriter<?, ?>> writers;

    @Inject
    AgroalDataSource database;

    @Test
    void each_has_a_repository_and_a_writer() {
        assertEquals(
                EnumSet.allOf(RecordKind.class),
                repositories.stream().map(RecordRepository::kind).collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(
                EnumSet.allOf(RecordKind.class),
                writers.stream()
                        .map(writer -> writer.repository().kind())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @EnumSource
    void each_is_journalled_and_keeps_its_revisions(RecordKind kind) throws SQLException {
        Set<String> wanted = new TreeSet<>(Set.of("recorded", "revised", "kept", "writers_take_turns"));
        if (SEARCHED.contains(kind)) {
            wanted.add("searchable");
        }
        wanted.removeAll(texts(
                "select tgname from pg_trigger where tgrelid = ('public.' || ?)::regclass and not tgisinternal",
                kind.name().toLowerCase(Locale.ROOT)));
        assertEquals(Set.of(), wanted);
    }

    @Test
    void whatever_refers_to_a_record_is_known_to_whoever_retracts_one() throws SQLException {
        String view = String.join("", texts("select pg_get_viewdef(?::regclass)", "record_reference"));
        Set<String> forgotten = new TreeSet<>();
        for (String reference : references()) {
            String column = reference.substring(reference.indexOf('.') + 1);
            String table = reference.substring(0, reference.indexOf('.')).replace("\"", "");
            if (!view.contains(column) || !view.replace("\"", "").contains(table)) {
                forgotten.add(reference);
            }
        }
        assertEquals(Set.of(), forgotten);
    }

    private Set<String> references() throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(REFERENCES)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text",
                            EnumSet.allOf(RecordKind.class).stream()
                                    .map(Enum::name)
                                    .toArray()));
            return read(statement.executeQuery());
        }
    }

    private Set<String> texts(String query, String value) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.prepareStatement(query)) {
            statement.setString(1, value);
            return read(statement.executeQuery());
        }
    }

    private static Set<String> read(ResultSet rows) throws SQLException {
        Set<String> texts = new TreeSet<>();
        while (rows.next()) {
            texts.add(rows.getString(1));
        }
        return texts;
    }
}
