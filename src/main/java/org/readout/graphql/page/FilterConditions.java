package org.readout.graphql.page;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.readout.platform.database.sql.Sql;

/** The conditions of a filter, as it is read field by field: what is null asks for nothing. */
public final class FilterConditions {

    private final List<Sql> all = new ArrayList<>();

    /** The column has one of the values. */
    public FilterConditions anyOf(String column, List<?> values) {
        if (values != null && values.size() == 1) {
            // The rows of one value are in order in an index, whichever value it is; those of several are not.
            all.add(Sql.of(column + " = ?", values.get(0).toString()));
            return this;
        }
        return where(column + " = any(?)", values);
    }

    /**
     * The condition holds.
     *
     * @param condition SQL with one {@code ?} for the value
     */
    public FilterConditions where(String condition, Object value) {
        return value == null ? this : given(Sql.of(condition, plain(value)));
    }

    /** The condition holds, where it is not null. */
    public FilterConditions given(Sql condition) {
        if (condition != null) {
            all.add(condition.withCustomPlan());
        }
        return this;
    }

    /**
     * All of them as one.
     *
     * @param frame SQL with one {@code %s} for what they say
     */
    public Sql within(String frame) {
        String text = all.stream().map(Sql::text).collect(Collectors.joining(" and "));
        return new Sql(
                frame.formatted(text),
                all.stream().flatMap(condition -> condition.values().stream()).toList());
    }

    public List<Sql> all() {
        return List.copyOf(all);
    }

    /** Lists as the arrays and enums as the names that columns hold. */
    private static Object plain(Object value) {
        return value instanceof List<?> list
                ? list.stream().map(Object::toString).toArray(String[]::new)
                : value;
    }
}
