package org.readout.graphql.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.platform.database.sql.Sql;

class FilterConditionsTest {

    @Test
    void one_value_is_asked_for_as_such_and_planned_once() {
        Sql condition = new FilterConditions()
                .anyOf("s.channel", List.of("SPEECH"))
                .all()
                .get(0);

        assertEquals("s.channel = ?", condition.text());
        assertEquals(List.of("SPEECH"), condition.values());
        assertFalse(condition.customPlan());
    }

    @Test
    void what_lets_through_few_rows_or_many_is_planned_for_its_values() {
        List<Sql> conditions = new FilterConditions()
                .anyOf("s.channel", List.of("SPEECH", "BRIEFING"))
                .where("s.corroboration >= ?", 3)
                .given(Sql.of("s.slug like ?", "paris%"))
                .all();

        assertEquals("s.channel = any(?)", conditions.get(0).text());
        assertTrue(conditions.stream().allMatch(Sql::customPlan));
    }

    @Test
    void what_is_null_asks_for_nothing() {
        assertEquals(
                List.of(),
                new FilterConditions()
                        .anyOf("s.channel", null)
                        .where("true", null)
                        .given(null)
                        .all());
    }
}
