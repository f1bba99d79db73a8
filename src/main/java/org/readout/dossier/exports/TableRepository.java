package org.readout.dossier.exports;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** Every query on whole tables, each in the order of recording, and without what was retracted. */
@Singleton
class TableRepository {

    /** A page that fits into memory many times, whatever its texts are. */
    private static final int AT_A_TIME = 200;

    private static final Map<Table, String> QUERIES = Map.of(
            Table.STATEMENTS,
            """
            select s.slug, a.slug as speaker, a.name as speaker_name, b.slug as on_behalf_of, s.form, s.quotation, s.summary,
              s.channel,
              (select json_agg(l.slug order by t.ordinal) from addressee t join actor l on l.id = t.actor_id
                where t.statement_id = s.id)::text as addressed_to,
              (select json_agg(l.slug order by t.ordinal) from statement_event t join event l on l.id = t.event_id
                where t.statement_id = s.id)::text as events,
              (select json_agg(l.slug order by t.ordinal) from statement_topic t join topic l on l.id = t.topic_id
                where t.statement_id = s.id)::text as topics,
              (select json_agg(t.scheme || ':' || t.code order by t.ordinal) from statement_code t
                where t.statement_id = s.id)::text as codes,
              s.corroboration, s.said_on_edtf as said_on, s.said_on_earliest, s.said_on_latest, s.said_on_basis, s.sequence,
              s.state, s.revision
            from statement s
            join actor a on a.id = s.speaker_id
            left join actor b on b.id = s.on_behalf_of_id
            where s.state <> 'RETRACTED'
            order by s.id
            """,
            Table.MEETINGS,
            """
            select m.slug, m.title, m.format, e.slug as event, w.slug as part_of, p.name as place, p.city,
              p.country_code as country,
              (select json_agg(l.slug order by t.ordinal) from participation t join actor l on l.id = t.actor_id
                where t.meeting_id = m.id)::text as participants,
              (select json_agg(l.slug order by t.ordinal) from meeting_topic t join topic l on l.id = t.topic_id
                where t.meeting_id = m.id)::text as topics,
              m.planned_minutes, m.planned_bound, m.actual_minutes, m.actual_bound, m.disclosed, m.date_edtf as date,
              m.date_earliest, m.date_latest, m.date_basis, m.state, m.revision
            from meeting m
            left join event e on e.id = m.event_id
            left join meeting w on w.id = m.part_of_id
            left join place p on p.id = m.place_id
            where m.state <> 'RETRACTED'
            order by m.id
            """,
            Table.ACTORS,
            """
            select a.slug, a.kind, a.name,
              (select json_agg(t.alias order by t.ordinal) from actor_alias t where t.actor_id = a.id)::text as aliases,
              a.country_code as country, a.wikidata_id, a.outlet_kind, a.state_run, a.headcount, a.statement_count, a.state,
              a.revision
            from actor a
            where a.state <> 'RETRACTED'
            order by a.id
            """,
            Table.ARTICLES,
            """
            select r.slug, o.slug as outlet, r.headline, r.url,
              (select json_agg(t.name order by t.ordinal) from article_author t where t.article_id = r.id)::text as authors,
              f.slug as republishes, r.published_edtf as published_on, r.published_earliest as published_on_earliest,
              r.published_latest as published_on_latest, r.published_basis as published_on_basis, r.state, r.revision
            from article r
            left join actor o on o.id = r.outlet_id
            left join article f on f.id = r.republishes_id
            where r.state <> 'RETRACTED'
            order by r.id
            """,
            Table.POSITIONS,
            """
            select s.slug as statement, m.slug as meeting, a.slug as speaker, p.attitude, p.likelihood, p.condition, p.wording,
              p.wording_by, s.said_on_edtf as said_on, s.said_on_earliest, s.said_on_latest, s.said_on_basis
            from "position" p
            join statement s on s.id = p.statement_id
            join meeting m on m.id = p.meeting_id
            join actor a on a.id = s.speaker_id
            where s.state <> 'RETRACTED'
            order by p.statement_id, p.ordinal
            """,
            Table.REPORTS,
            """
            select s.slug as statement, w.slug as article, o.slug as outlet, r.attributed_as, r.hedge, c.slug as conveyed_by,
              (select json_agg(l.slug order by t.ordinal) from relay t join actor l on l.id = t.actor_id
                where t.report_id = r.id)::text as relays,
              (select json_agg(t.words order by t.ordinal) from quotation t where t.report_id = r.id)::text as quotations
            from report r
            join statement s on s.id = r.statement_id
            join article w on w.id = r.article_id
            left join actor o on o.id = w.outlet_id
            left join statement c on c.id = r.conveyed_by_id
            where s.state <> 'RETRACTED'
            order by r.statement_id, r.ordinal
            """);

    /** Takes the rows of a table, which are read as they are asked for. */
    interface Rows {

        void take(ResultSet rows) throws SQLException, IOException;
    }

    void read(Snapshot snapshot, Table table, Rows taker) throws SQLException, IOException {
        try (PreparedStatement statement = snapshot.connection().prepareStatement(QUERIES.get(table))) {
            statement.setFetchSize(AT_A_TIME);
            try (ResultSet rows = statement.executeQuery()) {
                taker.take(rows);
            }
        }
    }
}
