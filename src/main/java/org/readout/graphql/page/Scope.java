package org.readout.graphql.page;

import java.util.List;
import java.util.Objects;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

/**
 * Which rows a connection has: those that belong to its parent and meet all conditions, in an order.
 *
 * @param belongs when a row belongs to the parent {@code parent.key}, as SQL
 * @param conditions what its filter asks for
 * @param descending whether the ordering runs from its end
 * @param inIndexOrder whether its rows are found in that order, without sorting them or reading others, or are few
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
     * The same, found in the order of an index where it has no conditions.
     *
     * @param isIndexed whether an index has all that belongs to the parent in that order, or that is little
     */
    public Scope inIndexOrder(boolean isIndexed) {
        return new Scope(belongs, conditions, ordering, descending, isIndexed && conditions.isEmpty());
    }

    /**
     * The same, found in the order of an index where it has one condition that asks for one value.
     *
     * @param isIndexed whether for each such condition an index begins with its column and goes on in that order
     */
    public Scope inIndexOrderOfOneValue(boolean isIndexed) {
        boolean hasOneValue = conditions.size() == 1 && !hasCustomPlan();
        return new Scope(belongs, conditions, ordering, descending, inIndexOrder || isIndexed && hasOneValue);
    }

    /** A page in the order of an index reads no more rows than it has. */
    Workload workload() {
        return inIndexOrder ? Workload.KEYED : Workload.PAGE;
    }

    /** Whether the best way to read it hangs on the values of its conditions. */
    boolean hasCustomPlan() {
        return conditions.stream().anyMatch(Sql::customPlan);
    }
}
