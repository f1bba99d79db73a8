package org.readout.outlook;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.readout.actor.Country;
import org.readout.graphql.NodeId;
import org.readout.platform.database.RowLoader;
import org.readout.platform.database.Sql;
import org.readout.platform.database.Workload;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordRepository;

/** Every query on contradictions: those that editors recorded, and what the others are worked out of. */
@Singleton
public class ContradictionRepository implements RecordRepository<ContradictionEntity> {

    private static final String SAME = "kind = ?1 and earlier = ?2 and later = ?3 and meeting is not distinct from ?4";

    private static final String PAIR = "kind = ?1 and (earlier = ?2 and later = ?3 or earlier = ?3 and later = ?2)"
            + " and meeting is not distinct from ?4";

    /** Every likelihood given of the meetings asked for, and every editorial contradiction, of which {@code kind} tells. */
    private static final String EVIDENCE = """
            with asked as (select unnest(?::uuid[]) as key)
            select asked.key as parent_key, p.meeting_id, s.id as record_id, s.said_on_earliest as earliest,
              s.said_on_latest as latest, s.sequence, s.speaker_id as actor_id, %s as country_code, p.likelihood,
              null::uuid as contradiction_id, null::varchar as kind, null::varchar as note,
              null::uuid as later_id, null::date as later_earliest, null::date as later_latest,
              null::integer as later_sequence
            from asked
            %s
            join statement s on s.id = p.statement_id and s.state <> 'RETRACTED' and p.said_on_latest <= ?
            join actor a on a.id = s.speaker_id
            where p.likelihood is not null
            union all
            select asked.key, k.meeting_id, e.id, e.said_on_earliest, e.said_on_latest, e.sequence, null, null, null,
              k.id, k.kind, k.note, l.id, l.said_on_earliest, l.said_on_latest, l.sequence
            from asked
            %s
            join statement e on e.id = k.earlier_id and k.state <> 'RETRACTED' and e.state <> 'RETRACTED' and e.said_on_latest <= ?
            join statement l on l.id = k.later_id and l.state <> 'RETRACTED' and l.said_on_latest <= ?
            """;

    private static final String OF_MEETINGS = EVIDENCE.formatted(
            Country.sideOf("a"),
            "join \"position\" p on p.meeting_id = asked.key",
            "join contradiction k on k.meeting_id = asked.key");
    private static final String OF_STATEMENTS = EVIDENCE.formatted(Country.sideOf("a"), """
            join "position" own on own.statement_id = asked.key and own.likelihood is not null
            join "position" p on p.meeting_id = own.meeting_id
            """, """
            cross join lateral (
              select * from contradiction where earlier_id = asked.key
              union all
              select * from contradiction where later_id = asked.key
            ) k
            """);
    private static final Sql BY_KEY = Sql.of("""
            select k.id as parent_key, k.id as contradiction_id, k.meeting_id, k.kind, k.note,
              e.id as record_id, e.said_on_earliest as earliest, e.said_on_latest as latest, e.sequence,
              l.id as later_id, l.said_on_earliest as later_earliest, l.said_on_latest as later_latest,
              l.sequence as later_sequence
            from contradiction k
            join statement e on e.id = k.earlier_id
            join statement l on l.id = k.later_id
            where k.id = any(?)
            """);
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final RowLoader rows;

    ContradictionRepository(RowLoader rows) {
        this.rows = rows;
    }

    /** The one that an editor recorded under that key, whatever became of its statements. */
    @Override
    public Uni<Contradiction> byKey(UUID key) {
        return rows.one(BY_KEY, key, row -> Evidence.of(row).editorial());
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTRADICTION;
    }

    @Override
    public Class<ContradictionEntity> entity() {
        return ContradictionEntity.class;
    }

    @Override
    public boolean holds(String type) {
        return type.equals("Contradiction");
    }

    @Override
    public Uni<Contradiction> node(NodeId id) {
        UUID later = Contradiction.laterOf(id.key());
        return later == null
                ? Uni.createFrom().nullItem()
                : ofStatement(later)
                        .map(found ->
                                found.stream().filter(id::isOf).findFirst().orElse(null));
    }

    /** Those on a meeting that had arisen by the end of a day, by the date of the later. */
    public Uni<List<Contradiction>> ofMeeting(UUID meeting, LocalDate day) {
        return rows.many(Sql.of(OF_MEETINGS, day, day, day).as(Workload.PAGE), meeting, Evidence::of)
                .map(evidence -> Evidence.weighed(evidence, day));
    }

    /** Those that a statement is part of, by the date of the later. */
    public Uni<List<Contradiction>> ofStatement(UUID statement) {
        return rows.many(Sql.of(OF_STATEMENTS, EVER, EVER, EVER).as(Workload.PAGE), statement, Evidence::of)
                .map(evidence -> Evidence.weighed(evidence, EVER).stream()
                        .filter(contradiction -> contradiction.involves(statement))
                        .toList());
    }

    @Override
    public Uni<ContradictionEntity> stored(NodeId id) {
        return Contradiction.Key.of(id.key())
                .map(key -> find(PAIR, key.kind(), key.one(), key.other(), key.meeting())
                        .firstResult())
                .orElseGet(() -> Uni.createFrom().nullItem());
    }

    /** The contradiction of that kind between those statements, or null; part of a transaction that writes. */
    @Override
    public Uni<ContradictionEntity> same(ContradictionEntity fresh) {
        return find(SAME, fresh.kind, fresh.earlier, fresh.later, fresh.meeting).firstResult();
    }
}
