package org.readout.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** How much a search reads through beside what is sorted (PostgreSQL 16, 70.4.1, GIN Fast Update Technique). */
@QuarkusTest
class PendingEntriesTest {

    private static final String INVERTED = """
            select i.relname, coalesce((
                select o.option_value::integer from pg_options_to_table(i.reloptions) o
                where o.option_name = 'gin_pending_list_limit'
              ), 4096)
            from pg_class i
            join pg_am a on a.oid = i.relam and a.amname = 'gin'
            join pg_namespace n on n.oid = i.relnamespace and n.nspname = current_schema()
            """;

    private static final int MOST_KILOBYTES = 128;

    @Inject
    AgroalDataSource database;

    @Test
    void of_every_inverted_index_little_waits_to_be_sorted() throws SQLException {
        Map<String, Integer> kilobytes = new TreeMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(INVERTED)) {
            while (rows.next()) {
                kilobytes.put(rows.getString(1), rows.getInt(2));
            }
        }
        assertFalse(kilobytes.isEmpty());
        kilobytes.forEach((index, waiting) -> assertTrue(waiting <= MOST_KILOBYTES, index + ": " + waiting + " kB"));
    }
}
