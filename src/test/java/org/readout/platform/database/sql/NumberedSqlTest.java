package org.readout.platform.database.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumberedSqlTest {

    @Test
    void placeholders_are_numbered_in_their_order() {
        assertEquals(
                "a = $1 and b = any($2) limit $3",
                NumberedSql.of(Sql.of("a = ? and b = any(?) limit ?", 1, 2, 3), "")
                        .text());
    }

    @Test
    void the_tenth_placeholder_has_two_digits() {
        assertEquals(
                "$1$2$3$4$5$6$7$8$9$10",
                NumberedSql.of(Sql.of("?".repeat(10)), "").text());
    }

    @Test
    void a_text_without_placeholders_stays() {
        assertEquals("select $$1$$", NumberedSql.of(Sql.of("select $$1$$"), "").text());
    }

    @Test
    void columns_are_found_by_their_names_and_by_the_rest_of_them() {
        ColumnIndex columns = columns(List.of("id", "speaker.id", "speaker.name"), List.of());
        assertEquals(0, columns.place("id"));
        assertEquals(2, columns.part("speaker.").place("name"));
    }

    @Test
    void a_column_that_was_left_out_is_none_that_nobody_knows() {
        ColumnIndex columns = columns(List.of("id"), List.of("quotation", "speaker.country_code"));
        assertEquals(ColumnIndex.PRUNED, columns.place("quotation"));
        assertEquals(ColumnIndex.PRUNED, columns.part("speaker.").place("country_code"));
        assertEquals(ColumnIndex.UNKNOWN, columns.place("quotatoin"));
    }

    @Test
    void of_two_columns_of_a_name_the_first_is_found() {
        assertEquals(0, columns(List.of("id", "id"), List.of("id")).place("id"));
    }

    private static ColumnIndex columns(List<String> names, List<String> prunedColumns) {
        return ColumnIndex.of(names, prunedColumns);
    }
}
