package org.readout.graphql.page.count;

import io.vertx.sqlclient.Row;

/**
 * The rows of a connection that have one thing in common.
 *
 * @param id what they have in common, as the database has it
 * @param key by what it is told from others
 * @param label how a person calls it; null where the database does not know
 * @param count how many rows
 */
public record RowGroup(Object id, String key, String label, int count) {

    /** Reads a row of {@link Grouping#sql}. */
    public static RowGroup of(Row row) {
        return new RowGroup(row.getValue("id"), row.getString("key"), row.getString("label"), row.getInteger("count"));
    }
}
