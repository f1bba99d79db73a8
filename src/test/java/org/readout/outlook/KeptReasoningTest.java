package org.readout.outlook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.PostgresExtension;
import org.readout.actor.profile.Country;
import org.readout.meeting.MeetingStatus;
import org.readout.outlook.contradiction.ContradictionKind;
import org.readout.outlook.utterance.Utterance;
import org.readout.platform.database.Rows;
import org.readout.statement.position.Likelihood;
import org.readout.status.StatusAssertion;
import org.readout.status.StatusBySides;
import org.readout.time.ChronologicalKey;

/** What the database keeps of the reasoning is what the plain reasoning makes of the record, whatever was written. */
class KeptReasoningTest {

    private static final LocalDate END = LocalDate.of(9999, 12, 31);
    private static final int TRANSACTIONS = 80;

    private static final String SAID = """
            select p.meeting_id, s.id, s.speaker_id, a.kind, a.country_code, p.likelihood,
              s.said_on_earliest, s.said_on_latest, s.sequence
            from "position" p join statement s on s.id = p.statement_id join actor a on a.id = s.speaker_id
            where s.state <> 'RETRACTED'
            """;
    private static final String EDITORIAL = """
            select k.id, k.kind, k.meeting_id,
              a.id, a.said_on_earliest, a.said_on_latest, a.sequence, b.id, b.said_on_earliest, b.said_on_latest, b.sequence
            from contradiction k
            join statement a on a.id = k.earlier_id and a.state <> 'RETRACTED'
            join statement b on b.id = k.later_id and b.state <> 'RETRACTED'
            where k.state <> 'RETRACTED'
            """;
    private static final String GIVEN = """
            select c.meeting_id, c.id, l.actor_id, a.kind, a.country_code, c.status, c.date_earliest, c.date_latest
            from status_change c
            join status_change_author l on l.status_change_id = c.id
            join actor a on a.id = l.actor_id
            left join statement s on s.id = c.statement_id
            where c.state <> 'RETRACTED' and s.state is distinct from 'RETRACTED'
            """;

    /** What stands beside positions and reports of their statements and articles, where it is not theirs. */
    private static final String OUT_OF_STEP = """
            select p.statement_id
            from "position" p join statement s on s.id = p.statement_id
            where (p.said_on_earliest, p.said_on_latest, p.sequence, p.speaker_id, p.retracted)
              is distinct from (s.said_on_earliest, s.said_on_latest, s.sequence, s.speaker_id, s.state = 'RETRACTED')
            union all
            select r.id
            from report r join article a on a.id = r.article_id
            where (r.published_earliest, r.published_latest)
              is distinct from (coalesce(a.published_earliest, 'infinity'), coalesce(a.published_latest, 'infinity'))
            """;

    @RegisterExtension
    static final PostgresExtension POSTGRES = new PostgresExtension();

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void it_is_what_the_plain_reasoning_gives_after_each_of_many_writes(long seed) throws SQLException {
        DataSource database = POSTGRES.create("kept_" + seed);
        Flyway.configure().dataSource(database).load().migrate();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            Random random = new Random(seed);
            RandomWrites writes = new RandomWrites(connection, seed);
            int disputes = 0;
            for (int i = 0; i < TRANSACTIONS; i++) {
                for (int together = random.nextInt(3); together >= 0; together--) {
                    writes.write();
                }
                connection.commit();
                assertKept(new Rows(connection), "after transaction " + i + " of " + seed);
                disputes += new Rows(connection).read("select 1 from dispute").size();
            }
            assertTrue(disputes > TRANSACTIONS, disputes + " disputes in all");
            Rows rows = new Rows(connection);
            rows.write("select reason_anew()");
            assertKept(rows, "worked out anew");
        }
    }

    private static void assertKept(Rows rows, String when) throws SQLException {
        Map<UUID, List<Utterance>> said = said(rows);
        assertEquals(contradictions(rows, said), keptContradictions(rows), when);
        assertEquals(spans(disputes(said)), kept(rows, "select meeting_id, since, until, '' from dispute"), when);
        assertEquals(
                spans(statuses(rows)), kept(rows, "select meeting_id, since, until, status from meeting_status"), when);
        assertEquals(List.of(), rows.read("select 1 from due_reasoning"), when);
        assertEquals(List.of(), rows.read(OUT_OF_STEP), when);
    }

    private static Map<UUID, List<Utterance>> said(Rows rows) throws SQLException {
        return rows.read(SAID).stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row.get(0),
                        Collectors.mapping(
                                row -> new Utterance(
                                        key(row, 1, 6),
                                        (UUID) row.get(2),
                                        side(row, 3),
                                        row.get(5) == null ? null : Likelihood.valueOf((String) row.get(5))),
                                Collectors.toList())));
    }

    private static TreeSet<String> contradictions(Rows rows, Map<UUID, List<Utterance>> said) throws SQLException {
        List<Evidence> evidence = new ArrayList<>();
        said.forEach((meeting, utterances) ->
                utterances.forEach(utterance -> evidence.add(new Evidence(meeting, utterance, null))));
        rows.read(EDITORIAL)
                .forEach(row -> evidence.add(Evidence.of(new PlainContradiction(
                        (UUID) row.get(0),
                        (UUID) row.get(2),
                        key(row, 3, 4),
                        key(row, 7, 8),
                        ContradictionKind.valueOf((String) row.get(1))))));
        return Evidence.weighed(evidence, END).stream()
                .map(one -> String.join(
                        " ",
                        one.kind().name(),
                        String.valueOf(one.meeting()),
                        one.earlier().record().toString(),
                        one.later().record().toString(),
                        String.valueOf(one.record())))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> keptContradictions(Rows rows) throws SQLException {
        return rows.read("""
                        select kind || ' '
                          || case when meeting_id = meeting_or_none(null) then 'null' else meeting_id::text end || ' '
                          || earlier_id || ' ' || later_id || ' ' || coalesce(record_id::text, 'null')
                        from standing_contradiction c
                        where exists (
                          select from statement s
                          where s.id = c.later_id and s.speaker_id = c.later_speaker_id
                            and s.on_behalf_of_id is not distinct from c.later_on_behalf_of_id
                        ) and exists (
                          select from statement s
                          where s.id = c.earlier_id and s.speaker_id = c.earlier_speaker_id
                            and s.on_behalf_of_id is not distinct from c.earlier_on_behalf_of_id
                        )
                        """).stream().map(row -> (String) row.get(0)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of each meeting by day: an empty text where it is disputed, else null. */
    private static Map<UUID, Map<LocalDate, String>> disputes(Map<UUID, List<Utterance>> said) {
        Map<UUID, Map<LocalDate, String>> all = new TreeMap<>();
        said.forEach((meeting, utterances) -> {
            Map<LocalDate, String> byDay = all.computeIfAbsent(meeting, key -> new TreeMap<>());
            utterances.stream()
                    .map(one -> one.key().latest())
                    .forEach(day ->
                            byDay.put(day, Standing.disputed(Standing.sides(utterances, List.of(), day)) ? "" : null));
        });
        return all;
    }

    private static Map<UUID, Map<LocalDate, String>> statuses(Rows rows) throws SQLException {
        Map<UUID, List<StatusAssertion>> given = rows.read(GIVEN).stream()
                .collect(Collectors.groupingBy(
                        row -> (UUID) row.get(0),
                        Collectors.mapping(
                                row -> new StatusAssertion(
                                        new ChronologicalKey(day(row, 6), day(row, 7), 0, (UUID) row.get(1)),
                                        (UUID) row.get(2),
                                        side(row, 3),
                                        MeetingStatus.valueOf((String) row.get(5))),
                                Collectors.toList())));
        Map<UUID, Map<LocalDate, String>> all = new TreeMap<>();
        given.forEach((meeting, assertions) -> {
            Map<LocalDate, String> byDay = all.computeIfAbsent(meeting, key -> new TreeMap<>());
            assertions.stream()
                    .map(one -> one.key().latest())
                    .forEach(day -> byDay.put(
                            day, StatusBySides.asOf(day, assertions).status().name()));
        });
        return all;
    }

    /** From the day of each step to that of the next one that changes something. */
    private static TreeSet<String> spans(Map<UUID, Map<LocalDate, String>> steps) {
        TreeSet<String> spans = new TreeSet<>();
        steps.forEach((meeting, byDay) -> {
            LocalDate since = null;
            String value = null;
            for (Map.Entry<LocalDate, String> step : byDay.entrySet()) {
                if (value != null && !value.equals(step.getValue())) {
                    spans.add(meeting + " " + since + " " + step.getKey() + " " + value);
                }
                if (step.getValue() != null && !step.getValue().equals(value)) {
                    since = step.getKey();
                }
                value = step.getValue();
            }
            if (value != null) {
                spans.add(meeting + " " + since + " infinity " + value);
            }
        });
        return spans;
    }

    private static TreeSet<String> kept(Rows rows, String sql) throws SQLException {
        return rows
                .read("select meeting_id || ' ' || since || ' ' || until || ' ' || what from (" + sql
                        + ") kept (meeting_id, since, until, what)")
                .stream()
                .map(row -> (String) row.get(0))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static ChronologicalKey key(List<Object> row, int record, int days) {
        return new ChronologicalKey(
                day(row, days), day(row, days + 1), (Integer) row.get(days + 2), (UUID) row.get(record));
    }

    private static LocalDate day(List<Object> row, int column) {
        return ((Date) row.get(column)).toLocalDate();
    }

    private static Country side(List<Object> row, int kind) {
        Object code = row.get(kind + 1);
        return code == null || row.get(kind).equals("OUTLET") ? null : new Country((String) code);
    }
}
