package org.readout.status;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.readout.actor.ActorRepository;
import org.readout.actor.profile.Actor;
import org.readout.graphql.NodeId;
import org.readout.graphql.page.RowSelect;
import org.readout.platform.database.reads.RowLoader;
import org.readout.platform.database.sql.Sql;
import org.readout.time.PartialDateColumns;
import org.readout.writing.EntityContent;
import org.readout.writing.MergedSql;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordRepository;

/** Every query on the status that meetings were given. */
@Singleton
public class StatusChangeRepository implements RecordRepository<StatusChangeEntity> {

    /** What a status change is read from, for the tables that list them. */
    public static final RowSelect<StatusChange> CHANGE = new RowSelect<>(
            "s.id, s.meeting_id, s.status, s.statement_id, s.article_id, s.note, "
                    + PartialDateColumns.select("s", "date"),
            "status_change s",
            StatusChange::of);

    /** How many a meeting can have: its history is one list. */
    public static final int MOST_OF_A_MEETING = 1000;

    private static final Sql BY_KEY = CHANGE.by("s.id");
    private static final Sql BY_MERGED_KEY = MergedSql.byKey(CHANGE, "s.id");
    private static final Sql AUTHORS =
            ActorRepository.ACTOR.listedIn("status_change_author", "status_change_id", "a.id = j.actor_id");
    private static final Sql HISTORY = Sql.of("""
            select s.meeting_id as parent_key, %s
            from %s
            where s.meeting_id = any(?) and s.state <> 'RETRACTED'
            order by s.meeting_id, s.date_earliest, s.date_latest, s.id
            """.formatted(CHANGE.columns(), CHANGE.from()));
    private static final String LAST_ASSERTIONS = StatusAssertion.lastOfSides("= any(?)");

    private final RowLoader rows;

    StatusChangeRepository(RowLoader rows) {
        this.rows = rows;
    }

    @Override
    public Uni<StatusChange> byKey(UUID key) {
        return rows.one(BY_KEY, BY_MERGED_KEY, key, CHANGE.map());
    }

    /** Every status that the meeting was given, by date. */
    public Uni<List<StatusChange>> history(UUID meeting) {
        return rows.many(HISTORY, meeting, CHANGE.map());
    }

    /** Where the meeting stood at the end of the day, by what its sides had called it. */
    public Uni<StatusBySides> asOf(UUID meeting, LocalDate day) {
        return rows.many(Sql.of(LAST_ASSERTIONS, day), meeting, StatusAssertion::of)
                .map(asserted -> StatusBySides.asOf(day, asserted));
    }

    public Uni<List<Actor>> authors(UUID change) {
        return rows.many(AUTHORS, change, ActorRepository.ACTOR.map());
    }

    /** The change that says the same, or null; part of a transaction that writes. */
    @Override
    public Uni<StatusChangeEntity> same(StatusChangeEntity fresh) {
        return list("meeting = ?1 and status = ?2", fresh.meeting, fresh.status).map(stored -> stored.stream()
                .filter(other -> EntityContent.differences(fresh, other).isEmpty())
                .findFirst()
                .orElse(null));
    }

    /** Whether the meeting has as many as it can have; part of a transaction that writes. */
    Uni<Boolean> isFull(StatusChangeEntity fresh) {
        return count("meeting", fresh.meeting).map(count -> count >= MOST_OF_A_MEETING);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.STATUS_CHANGE;
    }

    @Override
    public Class<StatusChangeEntity> entity() {
        return StatusChangeEntity.class;
    }

    @Override
    public boolean holds(String type) {
        return type.equals("StatusChange");
    }

    @Override
    public Uni<StatusChange> node(NodeId id) {
        return byKey(id.uuid());
    }
}
