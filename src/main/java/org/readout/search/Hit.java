package org.readout.search;

import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.readout.graphql.SearchKind;

/**
 * What a search found, before it is read.
 *
 * @param rank how well it fits; higher is better
 * @param highlight HTML
 */
record Hit(SearchKind kind, UUID key, double rank, String highlight) {

    private static final double MILLIONTHS = 1_000_000;

    static Hit of(Row row) {
        return new Hit(
                SearchKind.valueOf(row.getString("kind")),
                row.getUUID("record_id"),
                row.getInteger("rank") / MILLIONTHS,
                Highlight.of(row.getString("body"), row.getString("found"), row.getString("likest")));
    }
}
