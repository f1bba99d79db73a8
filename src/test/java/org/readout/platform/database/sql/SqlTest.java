package org.readout.platform.database.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SqlTest {

    @Test
    void a_value_before_all_others_takes_the_first_placeholder() {
        Sql query = Sql.of("key = any(?) and day <= ?", "2018");
        assertEquals(List.of("keys", "2018"), query.with("keys").values());
        assertEquals(query.text(), query.with("keys").text());
        assertEquals(List.of("2018"), query.values());
    }

    @Test
    void a_value_may_be_null() {
        assertEquals(Arrays.asList(1, null), new Sql("? ?", Arrays.asList(1, null)).values());
    }

    @Test
    void what_the_caller_does_to_its_list_changes_nothing() {
        List<Object> values = new ArrayList<>(List.of(1));
        Sql query = new Sql("?", values);
        values.add(2);
        assertEquals(List.of(1), query.values());
        assertThrows(UnsupportedOperationException.class, () -> query.values().add(2));
    }

    /** Reads of one kind are made together, so a kind is told from others by its text and its values. */
    @Test
    void statements_are_equal_by_text_and_values() {
        assertEquals(Sql.of("?", 1), Sql.of("?", 1));
        assertNotEquals(Sql.of("?", 1), Sql.of("?", 2));
    }
}
