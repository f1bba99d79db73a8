package org.readout.graphql.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

class ScopeTest {

    private static final Ordering BY_DAY = new Ordering("DAY", List.of(SortKey.day("s.said_on_earliest")));

    private final FilterConditions conditions = new FilterConditions();

    @Test
    void a_page_in_the_order_of_an_index_is_as_quick_as_a_read_by_keys() {
        assertEquals(Workload.KEYED, scope().inIndexOrder(true).workload());
        assertEquals(Workload.PAGE, scope().inIndexOrder(false).workload());
        assertEquals(Workload.PAGE, scope().workload());
    }

    @Test
    void a_page_with_a_condition_can_read_many_rows_for_few() {
        conditions.given(Sql.of("s.corroboration > ?", 3));
        assertEquals(Workload.PAGE, scope().inIndexOrder(true).workload());
        assertEquals(Workload.PAGE, scope().inIndexOrderOfOneValue(true).workload());
    }

    @Test
    void a_page_of_one_value_is_quick_where_an_index_has_its_rows_in_order() {
        conditions.anyOf("s.channel", List.of("SPEECH"));
        assertEquals(Workload.KEYED, scope().inIndexOrderOfOneValue(true).workload());
        assertEquals(Workload.PAGE, scope().inIndexOrderOfOneValue(false).workload());

        conditions.anyOf("s.form", List.of("DIRECT"));
        assertEquals(Workload.PAGE, scope().inIndexOrderOfOneValue(true).workload());
    }

    private Scope scope() {
        return Scope.ofAll(conditions.all(), BY_DAY, OrderDirection.ASC);
    }
}
