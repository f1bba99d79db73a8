package org.readout.graphql.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowSelectTest {

    private static final RowSelect<Row> ACTOR = new RowSelect<Row>(
                    "a.id, a.name, a.country_code", "actor a", row -> row)
            .prunable("country", "a.country_code");
    private static final RowSelect<Row> STATEMENT = new RowSelect<Row>(
                    "s.id, s.speaker_id, s.quotation, s.day as said_on", "statement s", row -> row)
            .prunable("quotation", "s.quotation")
            .prunable("saidOn", "s.day as said_on")
            .joining(new Join<>("speaker", "speaker_id", ACTOR, "a.id"));

    @Test
    void everything_but_what_is_joined_is_read_where_nobody_knows_what_is_asked() {
        RowSelect<Row> select = STATEMENT.pruned();
        assertEquals(STATEMENT.columns(), select.columns());
        assertEquals(List.of(), select.prunedColumns());
        assertEquals(List.of(), select.joins());
    }

    @Test
    void what_is_read_for_one_field_is_left_out_without_it() throws Exception {
        RowSelect<Row> select = asked("slug", "saidOn", "saidOn.edtf");
        assertEquals("s.id, s.speaker_id, s.day as said_on", select.columns());
        assertEquals(List.of("quotation"), select.prunedColumns());
        assertEquals(List.of(), select.joins());
    }

    @Test
    void what_is_joined_is_left_out_by_what_is_asked_of_it() throws Exception {
        RowSelect<Row> select = asked("quotation", "speaker", "speaker.name");
        assertEquals(List.of("said_on", "speaker.country_code"), select.prunedColumns());
        assertEquals(
                "speaker.id as \"speaker.id\", speaker.name as \"speaker.name\"",
                select.joins().get(0).columns());
    }

    @Test
    void a_field_of_the_same_name_elsewhere_asks_for_nothing() throws Exception {
        assertEquals(
                List.of("quotation", "said_on", "speaker.country_code"),
                asked("country", "speaker").prunedColumns());
        assertEquals(
                List.of("quotation", "said_on"),
                asked("speaker", "speaker.country").prunedColumns());
    }

    @Test
    void the_same_is_asked_for_by_the_same_object() throws Exception {
        assertSame(asked("quotation", "slug"), asked("summary", "quotation"));
    }

    @Test
    void a_column_is_known_by_its_expression() {
        assertEquals("said_on", STATEMENT.named("s.day as said_on"));
        assertEquals("quotation", STATEMENT.named("s.quotation"));
        assertNull(STATEMENT.named("coalesce(s.day, 'infinity')"));
    }

    private static RowSelect<Row> asked(String... fields) throws Exception {
        return LookAhead.during(Set.of(fields), STATEMENT::pruned);
    }
}
