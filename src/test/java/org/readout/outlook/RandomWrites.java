package org.readout.outlook;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.readout.meeting.MeetingStatus;
import org.readout.platform.database.Rows;
import org.readout.statement.position.Likelihood;

/** Writes into a record whatever can move its reasoning, by the statements that mutations, imports and mergers make. */
final class RandomWrites {

    private static final LocalDate FIRST = LocalDate.of(2018, 10, 1);
    private static final List<String> SIDES = Arrays.asList("US", "RU", "CN", null);

    private final Rows rows;
    private final Random random;
    private final List<UUID> actors = new ArrayList<>();
    private final List<UUID> meetings = new ArrayList<>();
    private final List<UUID> statements = new ArrayList<>();
    private long recorded;

    RandomWrites(Connection connection, long seed) throws SQLException {
        rows = new Rows(connection);
        random = new Random(seed);
        rows.write("insert into article (id, slug) values (?, 'article')", key());
        for (int i = 0; i < 9; i++) {
            String kind = pick(List.of("LEADER", "OFFICIAL", "OFFICIAL", "OUTLET"));
            actors.add(key());
            rows.write(
                    "insert into actor (id, kind, slug, name, country_code, outlet_kind) values (?, ?, ?, 'A', ?, ?)",
                    last(actors),
                    kind,
                    "actor-" + i,
                    pick(SIDES),
                    kind.equals("OUTLET") ? "WEBSITE" : null);
        }
        for (int i = 0; i < 4; i++) {
            meetings.add(key());
            rows.write(
                    "insert into meeting (id, slug, title, format) values (?, ?, 'M', 'BILATERAL')",
                    last(meetings),
                    "meeting-" + i);
        }
    }

    /** Does something, within the transaction that the connection is in. */
    void write() throws SQLException {
        int what = random.nextInt(100);
        if (what < 35 || statements.size() < 5) {
            for (int i = random.nextInt(5) == 0 ? 8 : 1; i > 0; i--) {
                say();
            }
        } else if (what < 45) {
            correct(pick(statements));
        } else if (what < 52) {
            rows.write(
                    "update statement set state = ? where id = ?",
                    pick(List.of("CURRENT", "CORRECTED", "RETRACTED")),
                    pick(statements));
        } else if (what < 57) {
            rows.write("update actor set country_code = ? where id = ?", pick(SIDES), pick(actors));
        } else if (what < 70) {
            contradict();
        } else if (what < 76) {
            rows.write(
                    "update contradiction set state = ? where id = (select id from contradiction order by md5(id::text || ?) limit 1)",
                    pick(List.of("CURRENT", "RETRACTED")),
                    noise());
        } else if (what < 86) {
            giveStatus();
        } else if (what < 91) {
            rows.write(
                    "update status_change set state = ?, meeting_id = ? where id = (select id from status_change order by md5(id::text || ?) limit 1)",
                    pick(List.of("CURRENT", "RETRACTED")),
                    pick(meetings),
                    noise());
        } else {
            merge();
        }
    }

    private void say() throws SQLException {
        statements.add(key());
        LocalDate earliest = FIRST.plusDays(random.nextInt(12));
        rows.write(
                "insert into statement (id, slug, speaker_id, on_behalf_of_id, form, summary, channel, said_on_edtf, "
                        + "said_on_earliest, said_on_latest, sequence) values (?, ?, ?, ?, 'PARAPHRASE', 'S', 'UNKNOWN', 'D', ?, ?, ?)",
                last(statements),
                "statement-" + recorded,
                pick(actors),
                random.nextInt(5) == 0 ? pick(actors) : null,
                earliest,
                latest(earliest),
                random.nextInt(3));
        rows.write(
                "insert into report (id, statement_id, ordinal, article_id) select ?, ?, 0, id from article",
                key(),
                last(statements));
        takePositions(last(statements));
    }

    private void takePositions(UUID statement) throws SQLException {
        int ordinal = 0;
        for (UUID meeting : meetings) {
            if (random.nextBoolean()) {
                Likelihood likelihood = random.nextInt(7) == 0 ? null : pick(List.of(Likelihood.values()));
                rows.write(
                        "insert into \"position\" (statement_id, ordinal, meeting_id, likelihood) values (?, ?, ?, ?)",
                        statement,
                        ordinal++,
                        meeting,
                        likelihood == null ? null : likelihood.name());
            }
        }
    }

    /** With positions anew, as recorders do, or parts of it in place, or the day of its article. */
    private void correct(UUID statement) throws SQLException {
        switch (random.nextInt(5)) {
            case 0 -> {
                rows.write("delete from \"position\" where statement_id = ?", statement);
                takePositions(statement);
            }
            case 1 ->
                rows.write(
                        "update \"position\" set likelihood = ? where statement_id = ?",
                        pick(List.of(Likelihood.values())).name(),
                        statement);
            case 2 -> {
                LocalDate earliest = FIRST.plusDays(random.nextInt(12));
                rows.write(
                        "update statement set said_on_earliest = ?, said_on_latest = ?, sequence = ? where id = ?",
                        earliest,
                        latest(earliest),
                        random.nextInt(3),
                        statement);
            }
            case 3 ->
                rows.write(
                        "update article set published_edtf = day::text, published_earliest = day, published_latest = day from (select ?::date as day) days",
                        random.nextInt(3) == 0 ? null : FIRST.plusDays(random.nextInt(12)));
            default ->
                rows.write(
                        "update statement set speaker_id = ?, on_behalf_of_id = ? where id = ?",
                        pick(actors),
                        random.nextBoolean() ? pick(actors) : null,
                        statement);
        }
    }

    /** Of two statements that contradict each other already, or of any two. */
    private void contradict() throws SQLException {
        List<UUID> pair = new ArrayList<>(List.of(pick(statements), pick(statements)));
        UUID meeting = random.nextInt(5) == 0 ? null : pick(meetings);
        if (random.nextBoolean()) {
            for (List<?> known : rows.read(
                    "select earlier_id, later_id, meeting_id from standing_contradiction where record_id is null order by md5(later_id::text || ?) limit 1",
                    noise())) {
                pair = new ArrayList<>(List.of((UUID) known.get(random.nextInt(2)), (UUID) known.get(0)));
                pair.set(1, (UUID) (pair.get(0).equals(known.get(0)) ? known.get(1) : known.get(0)));
                meeting = (UUID) known.get(2);
            }
        }
        if (!pair.get(0).equals(pair.get(1))) {
            rows.write(
                    "insert into contradiction (id, kind, earlier_id, later_id, meeting_id, note) values (?, ?, ?, ?, ?, 'N') on conflict do nothing",
                    key(),
                    pick(List.of("BETWEEN_SOURCES", "WITHIN_SIDE", "REVERSAL")),
                    pair.get(0),
                    pair.get(1),
                    meeting);
        }
    }

    private void giveStatus() throws SQLException {
        UUID change = key();
        LocalDate earliest = FIRST.plusDays(random.nextInt(12));
        rows.write(
                "insert into status_change (id, meeting_id, status, date_edtf, date_earliest, date_latest, statement_id) values (?, ?, ?, 'D', ?, ?, ?)",
                change,
                pick(meetings),
                pick(List.of(MeetingStatus.values())).name(),
                earliest,
                latest(earliest),
                random.nextBoolean() ? pick(statements) : null);
        List<UUID> authors =
                List.of(pick(actors), pick(actors)).stream().distinct().toList();
        for (int i = 0; i < authors.size(); i++) {
            rows.write("insert into status_change_author values (?, ?, ?)", change, i, authors.get(i));
        }
    }

    private void merge() throws SQLException {
        String type = pick(List.of("STATEMENT", "STATEMENT", "ACTOR", "MEETING"));
        List<UUID> all = type.equals("STATEMENT") ? statements : type.equals("ACTOR") ? actors : meetings;
        UUID gone = pick(all);
        UUID kept = pick(all);
        boolean contradict = !rows.read(
                        "select 1 from contradiction where ? in (earlier_id, later_id) and ? in (earlier_id, later_id)",
                        gone,
                        kept)
                .isEmpty();
        if (!gone.equals(kept) && all.size() > 2 && !contradict) {
            rows.read("select merge_record(?, ?, ?)::text", type, gone, kept);
            all.remove(gone);
        }
    }

    private LocalDate latest(LocalDate earliest) {
        return earliest.plusDays(random.nextInt(3) == 0 ? random.nextInt(5) : 0);
    }

    private String noise() {
        return Long.toString(random.nextLong());
    }

    private UUID key() {
        return new UUID(0x7000L, 0x8000000000000000L | ++recorded);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> T last(List<T> all) {
        return all.get(all.size() - 1);
    }
}
