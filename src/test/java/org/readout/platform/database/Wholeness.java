package org.readout.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whether the record is whole, asked past the server. */
final class Wholeness {

    private static final String ABSENT = """
            select sent.slug
            from unnest(?) sent (slug)
            where not exists (select from statement s where s.slug = sent.slug)
            """;

    /** A statement of {@link org.readout.Drafts} has a position, a report with two quotations and a relay, and a revision. */
    private static final String HALF_WRITTEN = """
            select s.slug
            from statement s
            where s.slug = any (?)
              and (
                (select count(*) from "position" p where p.statement_id = s.id) <> 1
                or (select count(*) from report r where r.statement_id = s.id) <> 1
                or (select count(*) from quotation q join report r on r.id = q.report_id where r.statement_id = s.id) <> 2
                or (select count(*) from relay y join report r on r.id = y.report_id where r.statement_id = s.id) <> 1
                or (select count(*) from revision v where v.record_id = s.id) <> 1
                or (select count(*) from journal j where j.record_id = s.id) <> 1
              )
            """;

    private static final String OUT_OF_STEP = """
            select j.position::varchar
            from (select position, row_number() over (order by position) as place from journal) j
            where j.position <> j.place
            union all
            select 'head ' || position from journal_head where position <> (select count(*) from journal)
            union all
            select 'entry of nothing ' || position
            from journal
            where record_type = 'STATEMENT' and record_id not in (select id from statement)
            """;

    private Wholeness() {}

    /** @param acknowledged a part of those that were sent */
    static void check(Connection connection, Collection<String> sent, Collection<String> acknowledged)
            throws SQLException {
        assertEquals(List.of(), texts(connection, ABSENT, acknowledged), "acknowledged and not there");
        assertEquals(List.of(), texts(connection, HALF_WRITTEN, sent), "half-written");
        assertEquals(List.of(), texts(connection, OUT_OF_STEP, null), "the journal is not dense");
    }

    /** How many of those that were sent are there. */
    static int count(Connection connection, Collection<String> sent) throws SQLException {
        return sent.size() - texts(connection, ABSENT, sent).size();
    }

    private static List<String> texts(Connection connection, String query, Collection<String> slugs)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            if (slugs != null) {
                statement.setArray(1, connection.createArrayOf("varchar", slugs.toArray()));
            }
            List<String> texts = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}
