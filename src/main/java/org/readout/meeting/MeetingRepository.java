package org.readout.meeting;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.readout.actor.ActorRepository;
import org.readout.event.place.Place;
import org.readout.event.topic.Topic;
import org.readout.event.topic.TopicRepository;
import org.readout.graphql.NodeId;
import org.readout.graphql.page.FilterConditions;
import org.readout.graphql.page.OrderDirection;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.Page;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.Pages;
import org.readout.graphql.page.RowSelect;
import org.readout.graphql.page.Scope;
import org.readout.graphql.page.SortKey;
import org.readout.meeting.participation.Participation;
import org.readout.platform.database.reads.RecordQuery;
import org.readout.platform.database.reads.RowLoader;
import org.readout.platform.database.sql.Sql;
import org.readout.time.PartialDateColumns;
import org.readout.writing.MergedSql;
import org.readout.writing.RecordKind;
import org.readout.writing.SlugRepository;

/** Every query on meetings. */
@Singleton
public class MeetingRepository implements SlugRepository<MeetingEntity> {

    private static final String OF_ALL = "m.state <> 'RETRACTED'";
    private static final String OF_EVENT = "m.event_id = parent.key and m.state <> 'RETRACTED'";
    private static final String OF_PARTICIPANT =
            "exists (select from participation t where t.meeting_id = m.id and t.actor_id = parent.key)"
                    + " and m.state <> 'RETRACTED'";

    private static final RowSelect<Meeting> MEETING = new RowSelect<>(
                    """
            m.id, m.event_id, m.part_of_id, m.slug, m.title, m.format, m.disclosed, %s,
            m.planned_minutes, m.planned_bound, m.planned_wording, m.actual_minutes, m.actual_bound, m.actual_wording,
            %s""".formatted(PartialDateColumns.select("m", "date"), Place.COLUMNS),
                    "meeting m " + Place.join("m"),
                    Meeting::of)
            .prunable("place", Place.COLUMNS)
            .prunable("date", PartialDateColumns.select("m", "date"))
            .prunable("plannedDuration", "m.planned_minutes, m.planned_bound, m.planned_wording")
            .prunable("actualDuration", "m.actual_minutes, m.actual_bound, m.actual_wording")
            .prunable("partOf", "m.part_of_id");

    private static final RecordQuery<Meeting> BY_KEY = RecordQuery.of(MEETING.by("m.id"), MEETING.map());
    private static final RecordQuery<Meeting> BY_MERGED_KEY =
            RecordQuery.of(MergedSql.byKey(MEETING, "m.id"), MEETING.map());
    private static final RecordQuery<Meeting> BY_MERGED_SLUG =
            RecordQuery.of(MergedSql.bySlug(MEETING, "m.id", RecordKind.MEETING), MEETING.map());
    private static final RecordQuery<Meeting> BY_SLUG = RecordQuery.of(MEETING.by("m.slug"), MEETING.map());
    private static final RecordQuery<Topic> TOPICS = RecordQuery.of(
            TopicRepository.TOPIC.listedIn("meeting_topic", "meeting_id", "t.id = j.topic_id"),
            TopicRepository.TOPIC.map());
    private static final RowSelect<Participation> PARTICIPATION = new RowSelect<>(
            ActorRepository.ACTOR.columns() + ", j.role", ActorRepository.ACTOR.from(), Participation::of);
    private static final RecordQuery<Participation> PARTICIPATIONS = RecordQuery.of(
            PARTICIPATION.listedIn("participation", "meeting_id", "a.id = j.actor_id"), PARTICIPATION.map());

    private static final Sql PARTS = Sql.of("""
            select m.part_of_id as parent_key, %s
            from %s
            where m.part_of_id = any(?) and m.state <> 'RETRACTED'
            order by m.part_of_id, coalesce(m.date_earliest, 'infinity'), coalesce(m.date_latest, 'infinity'), m.id
            """.formatted(MEETING.columns(), MEETING.from()));

    private final RowLoader rows;
    private final Pages pages;
    private final Clock clock;

    MeetingRepository(RowLoader rows, Pages pages, Clock clock) {
        this.rows = rows;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public Uni<Meeting> byKey(UUID key) {
        return rows.one(BY_KEY, BY_MERGED_KEY, key);
    }

    @Override
    public Uni<Meeting> bySlug(String slug) {
        return rows.one(BY_SLUG, BY_MERGED_SLUG, slug);
    }

    public Uni<Page<Meeting>> meetings(MeetingFilter filter, MeetingOrder order, PageRequest request) {
        return page(OF_ALL, Pages.RECORD, filter, order, request);
    }

    public Uni<Page<Meeting>> ofEvent(UUID event, MeetingFilter filter, MeetingOrder order, PageRequest request) {
        return page(OF_EVENT, event, filter, order, request);
    }

    public Uni<Page<Meeting>> ofParticipant(UUID actor, MeetingFilter filter, MeetingOrder order, PageRequest request) {
        return page(OF_PARTICIPANT, actor, filter, order, request);
    }

    /** The day by which a filter goes. */
    LocalDate asOf(MeetingFilter filter) {
        return MeetingStanding.day(filter, clock);
    }

    public Uni<List<Participation>> participations(UUID meeting) {
        return rows.many(PARTICIPATIONS, meeting);
    }

    /** Those that are a part of it, by date. */
    public Uni<List<Meeting>> parts(UUID meeting) {
        return rows.many(PARTS, meeting, MEETING.map());
    }

    public Uni<List<Topic>> topics(UUID meeting) {
        return rows.many(TOPICS, meeting);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.MEETING;
    }

    @Override
    public Class<MeetingEntity> entity() {
        return MeetingEntity.class;
    }

    @Override
    public boolean holds(String type) {
        return type.equals("Meeting");
    }

    @Override
    public Uni<Meeting> node(NodeId id) {
        return byKey(id.uuid());
    }

    private Uni<Page<Meeting>> page(
            String belongs, UUID parent, MeetingFilter filter, MeetingOrder order, PageRequest request) {
        OrderDirection direction = order == null ? OrderDirection.ASC : order.direction();
        Scope scope = Scope.of(belongs, conditions(filter), ordering(order), direction)
                .inIndexOrder(belongs.equals(OF_ALL));
        return pages.page(MEETING, scope, request, parent);
    }

    private static Ordering ordering(MeetingOrder order) {
        MeetingOrderField field = order == null ? MeetingOrderField.DATE : order.field();
        return switch (field) {
            case DATE ->
                Ordering.of(
                        field,
                        SortKey.perhapsDay("m.date_earliest"),
                        SortKey.perhapsDay("m.date_latest"),
                        SortKey.uuid("m.id"));
            case TITLE -> Ordering.of(field, SortKey.text("m.folded_title"), SortKey.uuid("m.id"));
            case RECORDED_AT -> Ordering.of(field, SortKey.uuid("m.id"));
        };
    }

    private List<Sql> conditions(MeetingFilter filter) {
        return filter == null
                ? List.of()
                : new FilterConditions()
                        .given(participants(filter))
                        .where(
                                "exists (select from event_slug e where e.id = m.event_id and e.slug = any(?))",
                                filter.events())
                        .given(MeetingStanding.statuses(filter, clock))
                        .given(MeetingStanding.disputed(filter, clock))
                        .anyOf("m.format", filter.formats())
                        .anyOf("p.country_code", filter.countries())
                        .where("""
                                exists (
                                  select from meeting_topic l join topic_slug t on t.id = l.topic_id
                                  where l.meeting_id = m.id and t.slug = any(?)
                                )""", filter.topics())
                        .where("m.date_latest >= ?", filter.from())
                        .where("m.date_earliest <= ?", filter.to())
                        .where("m.disclosed = ?", filter.disclosed())
                        .given(Boolean.TRUE.equals(filter.whole()) ? Sql.of("m.part_of_id is null") : null)
                        .all();
    }

    private static Sql participants(MeetingFilter filter) {
        if (filter.participants() == null) {
            return null;
        }
        String[] slugs = new HashSet<>(filter.participants()).toArray(String[]::new);
        int wanted = Boolean.TRUE.equals(filter.allParticipants()) ? slugs.length : 1;
        return Sql.of("""
                (
                  select count(*) from participation t join actor_slug a on a.id = t.actor_id
                  where t.meeting_id = m.id and a.slug = any(?)
                ) >= ?""", slugs, (long) wanted);
    }
}
