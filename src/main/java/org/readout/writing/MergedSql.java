package org.readout.writing;

import org.readout.graphql.page.RowSelect;
import org.readout.platform.database.sql.Sql;

/** Finds the records that stand for others now, by what the others are found by; as {@link org.readout.platform.database.reads.RowLoader} takes it. */
public final class MergedSql {

    private static final String BY_KEY = """
            select g.record_id as parent_key, %s
            from merged g
            join %s on %s = g.into_id
            where g.record_id = any(?)
            """;
    private static final String BY_SLUG = """
            select g.slug as parent_key, %s
            from merged g
            join %s on %s = g.into_id
            where g.slug = any(?) and g.record_type = '%s'
            """;

    private MergedSql() {}

    /** @param key the column of the record's key */
    public static Sql byKey(RowSelect<?> select, String key) {
        return Sql.of(BY_KEY.formatted(select.columns(), joinable(select), key));
    }

    /** @param key the column of the record's key */
    public static Sql bySlug(RowSelect<?> select, String key, RecordKind kind) {
        return Sql.of(BY_SLUG.formatted(select.columns(), joinable(select), key, kind));
    }

    /** One table alone does not stand between brackets. */
    private static String joinable(RowSelect<?> select) {
        return select.from().contains(" join ") ? "(" + select.from() + ")" : select.from();
    }
}
