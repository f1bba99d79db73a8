package org.readout.platform.database.sql;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * A statement as it is written: text in which each {@code ?} stands for the next value.
 *
 * @param text holds no {@code ?} but those that stand for values
 * @param workload how long it can take
 * @param customPlan whether the best way to run it hangs on its values, as how many rows a filter lets through; a statement
 *     that is keyed, or without this, is planned once for all values
 * @param prunedColumns names of columns that its rows do without, and are null there; the text tells which
 */
public record Sql(String text, List<Object> values, Workload workload, boolean customPlan, List<String> prunedColumns) {

    private static final String SELECT = "select ";

    public Sql {
        values = Collections.unmodifiableList(new ArrayList<>(values));
    }

    /** A statement of rows by their keys. */
    public Sql(String text, List<Object> values) {
        this(text, values, Workload.KEYED, false, List.of());
    }

    /** A statement of rows by their keys. */
    public static Sql of(String text, Object... values) {
        return new Sql(text, Arrays.asList(values));
    }

    /** The same, which can take as long as others of that kind. */
    public Sql as(Workload kind) {
        return new Sql(text, values, kind, customPlan, prunedColumns);
    }

    /** The same, planned for its values. */
    public Sql withCustomPlan() {
        return new Sql(text, values, workload, true, prunedColumns);
    }

    /** The same with one more column; the text begins with its columns. */
    public Sql selecting(String column) {
        return new Sql(
                SELECT + column + ", " + text.substring(SELECT.length()), values, workload, customPlan, prunedColumns);
    }

    /** Equal where the entries of its arrays are: what many ask for in the same words is asked for once. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Sql sql
                && workload == sql.workload
                && customPlan == sql.customPlan
                && text.equals(sql.text)
                && prunedColumns.equals(sql.prunedColumns)
                && Arrays.deepEquals(values.toArray(), sql.values.toArray());
    }

    @Override
    public int hashCode() {
        return 31 * text.hashCode() + Arrays.deepHashCode(values.toArray());
    }

    /** The same with a value before all others. */
    public Sql with(Object first) {
        List<Object> all = new ArrayList<>(values.size() + 1);
        all.add(first);
        all.addAll(values);
        return new Sql(text, all, workload, customPlan, prunedColumns);
    }
}
