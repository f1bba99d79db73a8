package org.readout.graphql.page;

import java.util.List;
import java.util.Objects;
import org.readout.platform.database.Sql;

/**
 * Which rows a connection has: those that belong to its parent and meet all conditions, in an order.
 *
 * @param belongs when a row belongs to the parent {@code parent.key}, as SQL
 * @param conditions what its filter asks for
 * @param descending whether the ordering runs from its end
 */
public record Scope(String belongs, List<Sql> conditions, Ordering ordering, boolean descending) {

    private static final String TO_THE_RECORD = "true";

    /** All rows of the record that meet the conditions. */
    public static Scope ofAll(List<Sql> conditions, Ordering ordering, OrderDirection direction) {
        return of(TO_THE_RECORD, conditions, ordering, direction);
    }

    public static Scope of(String belongs, List<Sql> conditions, Ordering ordering, OrderDirection direction) {
        return new Scope(Objects.requireNonNull(belongs), conditions, ordering, direction == OrderDirection.DESC);
    }

    /** Whether the best way to read it hangs on the values of its conditions. */
    boolean isWeighed() {
        return conditions.stream().anyMatch(Sql::weighed);
    }
}
