package org.readout.graphql.page;

import java.util.List;
import java.util.Objects;
import org.readout.platform.database.Sql;
import org.readout.platform.database.Workload;

/**
 * Which rows a connection has: those that belong to its parent and meet all conditions, in an order.
 *
 * @param belongs when a row belongs to the parent {@code parent.key}, as SQL
 * @param conditions what its filter asks for
 * @param descending whether the ordering runs from its end
 * @param inIndexOrder whether all that belongs to the parent is found in that order, without sorting it, or is little
 */
public record Scope(String belongs, List<Sql> conditions, Ordering ordering, boolean descending, boolean inIndexOrder) {

    private static final String TO_THE_RECORD = "true";

    /** All rows of the record that meet the conditions. */
    public static Scope ofAll(List<Sql> conditions, Ordering ordering, OrderDirection direction) {
        return of(TO_THE_RECORD, conditions, ordering, direction);
    }

    public static Scope of(String belongs, List<Sql> conditions, Ordering ordering, OrderDirection direction) {
        return new Scope(
                Objects.requireNonNull(belongs), conditions, ordering, direction == OrderDirection.DESC, false);
    }

    /**
     * The same, where that is so.
     *
     * @param isIndexed whether all that belongs to the parent is found in that order, without sorting it, or is little
     */
    public Scope inIndexOrder(boolean isIndexed) {
        return new Scope(belongs, conditions, ordering, descending, isIndexed);
    }

    /** Without conditions a page in the order of an index reads no more rows than it has. */
    Workload workload() {
        return inIndexOrder && conditions.isEmpty() ? Workload.KEYED : Workload.PAGE;
    }

    /** Whether the best way to read it hangs on the values of its conditions. */
    boolean hasCustomPlan() {
        return conditions.stream().anyMatch(Sql::customPlan);
    }
}
