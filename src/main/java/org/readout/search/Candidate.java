package org.readout.search;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.readout.graphql.SearchHit;
import org.readout.graphql.SearchKind;
import org.readout.graphql.page.Page.Placed;
import org.readout.platform.database.sql.EnumColumn;

/**
 * What a search found, before its words are marked.
 *
 * @param rank how well it fits, in millionths; higher is better
 * @param body verbatim, lines of text
 * @param query what was looked for, as a {@code tsquery}
 * @param node null where the search did not read it
 */
record Candidate(SearchKind kind, UUID key, int rank, String body, String query, SearchHit node) {

    private static final double MILLIONTHS = 1_000_000;

    static Candidate of(Row row) {
        return of(row, null);
    }

    static Candidate of(Row row, SearchHit node) {
        return new Candidate(
                EnumColumn.value(SearchKind.class, row, "kind"),
                row.getUUID("record_id"),
                row.getInteger("rank"),
                row.getString("body"),
                row.getString("query"),
                node);
    }

    Placed<Hit> hit(String highlight) {
        return new Placed<>(new Hit(kind, key, rank / MILLIONTHS, highlight, node), List.of(-rank, key));
    }
}
