package org.readout.platform.database;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.readout.PostgresExtension;

/** What migrations make of records that earlier servers wrote; each in a database of its own. */
class OldRecordsTest {

    /** Days that are not those of their texts, and texts that nobody could have written. */
    private static final String RECORD = """
            insert into actor (id, kind, slug, name) values (gen_random_uuid(), 'LEADER', 'ann', 'Ann');
            insert into office (actor_id, ordinal, title, kind, held_from_edtf, held_from_earliest, held_from_latest)
              select id, 0, 'Queen', 'HEAD_OF_STATE', '0001', date '0001-12-30 BC', date '0001-12-29' from actor;
            insert into event (id, slug, name, kind, starts_on_edtf, starts_on_earliest, starts_on_latest, ends_on_edtf, ends_on_earliest,
              ends_on_latest)
            values
              (gen_random_uuid(), 'early', 'E', 'OTHER', '0001-01-01', date '0001-12-30 BC', date '0001-12-30 BC', '0001-01-01',
                date '0001-12-30 BC', date '0001-12-30 BC'),
              (gen_random_uuid(), 'reform', 'E', 'OTHER', '1582-10-10', '1582-10-20', '1582-10-20', '1582-10-11', '1582-10-21',
                '1582-10-21'),
              (gen_random_uuid(), 'undated', 'E', 'OTHER', null, null, null, null, null, null);
            insert into meeting (id, slug, title, format, disclosed, date_edtf, date_earliest, date_latest, date_basis)
              values (gen_random_uuid(), 'talks', 'M', 'BILATERAL', true, '2011-12-30?', '2011-12-31', '2011-12-31', 'b');
            insert into article (id, slug, published_edtf, published_earliest, published_latest)
            values
              (gen_random_uuid(), 'century', '15XX', '1500-01-10', '1599-12-31'),
              (gen_random_uuid(), 'decade-on', '158X/1582', '1580-01-11', '1582-12-31'),
              (gen_random_uuid(), 'february', '1500-02-XX/1501', '1500-02-11', '1501-12-31'),
              (gen_random_uuid(), 'month', '1400-02', '1400-02-10', '1400-03-09'),
              (gen_random_uuid(), 'no-day', '1500-02-30', '1500-03-12', '1500-03-12'),
              (gen_random_uuid(), 'no-date', 'long ago', '1500-03-12', '1500-03-12'),
              (gen_random_uuid(), 'right', '2018-11-11', '2018-11-11', '2018-11-11');
            insert into statement (id, slug, speaker_id, form, summary, channel, said_on_edtf, said_on_earliest, said_on_latest)
              select gen_random_uuid(), 'word', id, 'PARAPHRASE', 'S', 'UNKNOWN', '1582-10-10/1582-10-12', '1582-10-20', '1582-10-22'
              from actor;
            insert into report (id, statement_id, ordinal, article_id)
              select gen_random_uuid(), s.id, 0, a.id from statement s, article a where a.slug = 'right';
            insert into "position" (statement_id, ordinal, meeting_id, attitude)
              select s.id, 0, m.id, 'OPEN' from statement s, meeting m;
            insert into status_change (id, meeting_id, status, date_edtf, date_earliest, date_latest)
              select gen_random_uuid(), id, 'FLOATED', '1582-10-10', '1582-10-20', '1582-10-20' from meeting;
            """;

    private static final String DAYS = """
            select name || ' ' || first || ' ' || last from (
              select 'office' as name, held_from_earliest as first, held_from_latest as last from office
              union all select slug, starts_on_earliest, ends_on_latest from event where starts_on_edtf is not null
              union all select slug, date_earliest, date_latest from meeting
              union all select slug, published_earliest, published_latest from article
              union all select slug, said_on_earliest, said_on_latest from statement
              union all select 'position', said_on_earliest, said_on_latest from "position"
              union all select 'status', date_earliest, date_latest from status_change
            ) dates order by name
            """;

    /** One statement within another, by two articles; what nobody said of a meeting and an outlet. */
    private static final String CONVEYED = """
            insert into actor (id, kind, slug, name, outlet_kind, state_run) values
              (gen_random_uuid(), 'LEADER', 'ann', 'Ann', null, null),
              (gen_random_uuid(), 'OUTLET', 'paper', 'Paper', 'NEWSPAPER', true);
            insert into meeting (id, slug, title, format, disclosed, planned_minutes, planned_bound)
              values (gen_random_uuid(), 'talks', 'M', 'BILATERAL', false, 5, 'AT_MOST');
            insert into article (id, slug) values (gen_random_uuid(), 'one'), (gen_random_uuid(), 'other');
            insert into statement (id, slug, speaker_id, form, summary, channel, said_on_edtf, said_on_earliest, said_on_latest)
              select gen_random_uuid(), called, id, 'PARAPHRASE', 'S', 'UNKNOWN', '2018', '2018-01-01', '2018-12-31'
              from actor, unnest(array['outer', 'inner', 'plain']) called where name = 'Ann';
            update statement set conveyed_by_id = (select id from statement where slug = 'outer') where slug = 'inner';
            insert into report (id, statement_id, ordinal, article_id)
              select gen_random_uuid(), s.id, row_number() over (partition by s.id order by a.slug) - 1, a.id
              from statement s, article a;
            """;

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    @Test
    void days_that_are_not_those_of_their_text_are_made_again_and_the_journal_says_nothing_of_it() throws SQLException {
        DataSource database = POSTGRES.create("days");
        migrate(database, "13");
        record(database, RECORD);
        List<String> changes = POSTGRES.texts("days", "select position::text from journal_head");

        migrate(database, "14");

        assertEquals(
                List.of(
                        "century 1500-01-01 1599-12-31",
                        "decade-on 1580-01-01 1582-12-31",
                        "early 0001-01-01 0001-01-01",
                        "february 1500-02-01 1501-12-31",
                        "month 1400-02-01 1400-02-28",
                        "no-date 1500-03-12 1500-03-12",
                        "no-day 1500-03-12 1500-03-12",
                        "office 0001-01-01 0001-12-31",
                        "position 1582-10-10 1582-10-12",
                        "reform 1582-10-10 1582-10-11",
                        "right 2018-11-11 2018-11-11",
                        "status 1582-10-10 1582-10-10",
                        "talks 2011-12-30 2011-12-30",
                        "word 1582-10-10 1582-10-12"),
                POSTGRES.texts("days", DAYS));
        assertEquals(changes, POSTGRES.texts("days", "select position::text from journal_head"));
    }

    @Test
    void the_statement_that_conveyed_one_conveys_it_in_each_of_its_reports_and_what_was_said_stays()
            throws SQLException {
        DataSource database = POSTGRES.create("conveyed");
        migrate(database, "15");
        record(database, CONVEYED);

        migrate(database, "17");

        assertEquals(
                List.of("inner one outer", "inner other outer", "outer one", "outer other", "plain one", "plain other"),
                POSTGRES.texts("conveyed", """
                        select concat_ws(' ', s.slug, a.slug, c.slug)
                        from report r
                        join statement s on s.id = r.statement_id
                        join article a on a.id = r.article_id
                        left join statement c on c.id = r.conveyed_by_id
                        order by 1
                        """));
        assertEquals(
                List.of("f 5 AT_MOST"),
                POSTGRES.texts(
                        "conveyed", "select concat_ws(' ', disclosed, planned_minutes, planned_bound) from meeting"));
        assertEquals(List.of("t"), POSTGRES.texts("conveyed", "select state_run from actor where kind = 'OUTLET'"));
    }

    @Test
    void positions_have_the_speakers_of_their_statements() throws SQLException {
        DataSource database = POSTGRES.create("positions");
        migrate(database, "15");
        record(database, CONVEYED);
        record(database, """
                insert into "position" (statement_id, ordinal, meeting_id, attitude)
                  select s.id, 0, m.id, 'OPEN' from statement s, meeting m;
                update statement set state = 'RETRACTED' where slug = 'inner';
                """);

        migrate(database, "30");

        assertEquals(List.of("inner ann t", "outer ann f", "plain ann f"), POSTGRES.texts("positions", """
                        select concat_ws(' ', s.slug, a.slug, p.retracted)
                        from "position" p
                        join statement s on s.id = p.statement_id
                        join actor a on a.id = p.speaker_id
                        order by 1
                        """));
    }

    @Test
    void reports_have_the_days_of_their_articles() throws SQLException {
        DataSource database = POSTGRES.create("reports");
        migrate(database, "15");
        record(database, CONVEYED);
        record(
                database,
                "update article set published_edtf = '2018-11', published_earliest = '2018-11-01', published_latest = '2018-11-30' where slug = 'one'");

        migrate(database, "29");

        assertEquals(
                List.of("inner one 2018-11-01 2018-11-30", "inner other infinity infinity"),
                POSTGRES.texts("reports", """
                        select concat_ws(' ', s.slug, a.slug, r.published_earliest, r.published_latest)
                        from report r
                        join statement s on s.id = r.statement_id and s.slug = 'inner'
                        join article a on a.id = r.article_id
                        order by 1
                        """));
    }

    private static void record(DataSource database, String record) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(record);
            connection.commit();
        }
    }

    private static void migrate(DataSource database, String version) {
        Flyway.configure().dataSource(database).target(version).load().migrate();
    }
}
