package org.readout.outlook.contradiction;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.readout.graphql.NodeId;
import org.readout.graphql.page.OrderDirection;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.Page;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.Pages;
import org.readout.graphql.page.RowSelect;
import org.readout.graphql.page.Scope;
import org.readout.graphql.page.SortKey;
import org.readout.platform.database.reads.RowLoader;
import org.readout.platform.database.sql.Sql;
import org.readout.writing.MergedSql;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordRepository;

/** Every query on contradictions: those that stand, which the database keeps, and those that editors recorded. */
@Singleton
public class ContradictionRepository implements RecordRepository<ContradictionEntity> {

    private static final String PAIR =
            "(earlier = ?1 and later = ?2 or earlier = ?2 and later = ?1) and kind = ?3 and meeting is not distinct from ?4"
                    + " order by id";

    private static final String NOTE = " left join contradiction k on k.id = c.record_id";

    private static final RowSelect<Contradiction> STANDING = new RowSelect<>(
                    "c.record_id, c.meeting_id, c.earlier_id, c.later_id, c.kind, k.note",
                    "standing_contradiction c" + NOTE,
                    Contradiction::of)
            .prunable("note", "k.note")
            .joining(Contradiction.EARLIER)
            .joining(Contradiction.LATER);

    /** Each once for every way in which an actor can have part in it; the conditions leave one way for each actor. */
    private static final RowSelect<Contradiction> OF_ACTORS = STANDING.from("""
            (
              select 1 as way, c.later_speaker_id as actor_id, c.* from standing_contradiction c
              union all
              select 2, c.earlier_speaker_id, c.* from standing_contradiction c
              union all
              select 3, c.later_on_behalf_of_id, c.* from standing_contradiction c
              union all
              select 4, c.earlier_on_behalf_of_id, c.* from standing_contradiction c
            ) c""" + NOTE);

    private static final String OF_ALL = "true";
    private static final String OF_MEETING = "c.meeting_id = parent.key";
    private static final String OF_STATEMENT = "(c.later_id = parent.key or c.earlier_id = parent.key)";
    private static final String OF_ACTOR = """
            c.actor_id = parent.key
            and case c.way
              when 1 then true
              when 2 then c.earlier_speaker_id <> c.later_speaker_id
              when 3 then c.later_on_behalf_of_id <> c.later_speaker_id and c.later_on_behalf_of_id <> c.earlier_speaker_id
              else c.earlier_on_behalf_of_id <> c.later_speaker_id and c.earlier_on_behalf_of_id <> c.earlier_speaker_id
                and c.earlier_on_behalf_of_id is distinct from c.later_on_behalf_of_id
            end""";

    private static final Ordering BY_LATER = new Ordering(
            "LATER",
            List.of(
                    SortKey.bytes("c.later_key"),
                    SortKey.bytes("c.earlier_key"),
                    SortKey.text("c.kind"),
                    SortKey.uuid("c.meeting_id")));

    private static final RowSelect<Contradiction> RECORDED = new RowSelect<>(
            "k.id as record_id, k.meeting_id, k.kind, k.note, o.earlier_id, o.later_id", """
            contradiction k
            join statement e on e.id = k.earlier_id
            join statement l on l.id = k.later_id
            cross join lateral (
              select
                case when in_order then e.id else l.id end as earlier_id,
                case when in_order then l.id else e.id end as later_id
              from (
                select chronological_key(e.said_on_latest, e.said_on_earliest, e.sequence, e.id)
                  < chronological_key(l.said_on_latest, l.said_on_earliest, l.sequence, l.id)
              ) as compared (in_order)
            ) o""", Contradiction::of);
    private static final Sql BY_KEY = RECORDED.by("k.id");
    private static final Sql BY_MERGED_KEY = MergedSql.byKey(RECORDED, "k.id");

    /** By the key of a node that is no record's: of those between the two the one of its kind, else any. */
    private static final String BY_NODE_KEY = """
            select asked.key as parent_key, found.*
            from unnest(?::text[]) as asked (key)
            cross join lateral (
              select
                split_part(asked.key, '/', 1) as kind,
                array(
                  select coalesce((select m.into_id from merged m where m.record_id = part.id), part.id)
                  from unnest(array[split_part(asked.key, '/', 2), split_part(asked.key, '/', 3)]::uuid[]) as part (id)
                ) as pair,
                (
                  select coalesce((select m.into_id from merged m where m.record_id = part.id), part.id)
                  from (select nullif(split_part(asked.key, '/', 4), 'null')::uuid as id) part
                ) as meeting_id
            ) named
            cross join lateral (%s) found
            """;

    private static final Sql STANDING_BY_NODE_KEY =
            Sql.of(BY_NODE_KEY.formatted("""
            select %s
            from %s
            where c.later_id = any(named.pair) and c.earlier_id = any(named.pair)
              and c.meeting_id = meeting_or_none(named.meeting_id)
            order by c.kind = named.kind desc, c.kind
            limit 1
            """.formatted(STANDING.columns(), STANDING.from())));

    private static final Sql RECORDED_BY_NODE_KEY =
            Sql.of(BY_NODE_KEY.formatted("""
            select %s
            from %s
            where k.earlier_id = any(named.pair) and k.later_id = any(named.pair)
              and k.meeting_id is not distinct from named.meeting_id
            order by k.kind = named.kind desc, k.id
            limit 1
            """.formatted(RECORDED.columns(), RECORDED.from())));

    private final RowLoader rows;
    private final Pages pages;

    ContradictionRepository(RowLoader rows, Pages pages) {
        this.rows = rows;
        this.pages = pages;
    }

    /** The one that an editor recorded under that key, whatever became of it and its statements. */
    @Override
    public Uni<Contradiction> byKey(UUID key) {
        return rows.one(BY_KEY, BY_MERGED_KEY, key, RECORDED.map());
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
        return ContradictionId.of(id.key())
                .map(named -> rows.one(STANDING_BY_NODE_KEY, RECORDED_BY_NODE_KEY, named.nodeKey(), Contradiction::of))
                .orElseGet(() -> byKey(id.uuid()));
    }

    /** Over all meetings, by the date of the later. */
    public Uni<Page<Contradiction>> all(ContradictionFilter filter, PageRequest request) {
        return pages.page(STANDING, filtered(OF_ALL, filter), request, Pages.RECORD);
    }

    /** Those of whose statements an actor is the speaker, or on whose behalf one was made. */
    public Uni<Page<Contradiction>> ofActor(UUID actor, ContradictionFilter filter, PageRequest request) {
        return pages.page(OF_ACTORS, filtered(OF_ACTOR, filter), request, actor);
    }

    /** Those on a meeting that had arisen by the end of a day. */
    public Uni<Page<Contradiction>> ofMeeting(UUID meeting, LocalDate day, PageRequest request) {
        Scope scope = Scope.of(OF_MEETING, List.of(ContradictionConditions.by(day)), BY_LATER, OrderDirection.ASC)
                .inIndexOrderOfOneValue(true);
        return pages.page(STANDING, scope, request, meeting);
    }

    /** Those that a statement is part of. */
    public Uni<Page<Contradiction>> ofStatement(UUID statement, PageRequest request) {
        return pages.page(
                STANDING, Scope.of(OF_STATEMENT, List.of(), BY_LATER, OrderDirection.ASC), request, statement);
    }

    private static Scope filtered(String belongs, ContradictionFilter filter) {
        return Scope.of(belongs, ContradictionConditions.of(filter), BY_LATER, OrderDirection.ASC)
                .inIndexOrder(true);
    }

    @Override
    public Uni<ContradictionEntity> stored(NodeId id) {
        return ContradictionId.of(id.key())
                .map(named -> stored(named.one(), named.other(), named.kind(), named.meeting()))
                .orElseGet(() -> RecordRepository.super.stored(id));
    }

    /**
     * The contradiction of that kind between those statements, or null; part of a transaction that writes. Which of the two is
     * the earlier their days tell: whoever names them the other way round means the same, and so does {@code fresh} from
     * then on.
     */
    @Override
    public Uni<ContradictionEntity> same(ContradictionEntity fresh) {
        return stored(fresh.earlier, fresh.later, fresh.kind, fresh.meeting).invoke(known -> {
            if (known != null) {
                fresh.earlier = known.earlier;
                fresh.later = known.later;
            }
        });
    }

    private Uni<ContradictionEntity> stored(UUID one, UUID other, ContradictionKind kind, UUID meeting) {
        return find(PAIR, one, other, kind, meeting).firstResult();
    }
}
