package org.readout.event;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.readout.actor.ActorRepository;
import org.readout.actor.profile.Actor;
import org.readout.event.place.Place;
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
import org.readout.platform.database.reads.RecordQuery;
import org.readout.platform.database.reads.RowLoader;
import org.readout.platform.database.sql.Sql;
import org.readout.time.PartialDateColumns;
import org.readout.writing.MergedSql;
import org.readout.writing.RecordKind;
import org.readout.writing.SlugRepository;

/** Every query on events. */
@Singleton
public class EventRepository implements SlugRepository<EventEntity> {

    /** What an event is read from, for the tables that list events. */
    public static final RowSelect<Event> EVENT = new RowSelect<>(
                    """
            e.id, e.slug, e.name, e.kind, e.series, %s, %s,
            %s""".formatted(
                                    PartialDateColumns.select("e", "starts_on"),
                                    PartialDateColumns.select("e", "ends_on"),
                                    Place.COLUMNS),
                    "event e " + Place.join("e"),
                    Event::of)
            .prunable("place", Place.COLUMNS)
            .prunable("startsOn", PartialDateColumns.select("e", "starts_on"))
            .prunable("endsOn", PartialDateColumns.select("e", "ends_on"));

    private static final RecordQuery<Event> BY_KEY = RecordQuery.of(EVENT.by("e.id"), EVENT.map());
    private static final RecordQuery<Event> BY_MERGED_KEY = RecordQuery.of(MergedSql.byKey(EVENT, "e.id"), EVENT.map());
    private static final RecordQuery<Event> BY_MERGED_SLUG =
            RecordQuery.of(MergedSql.bySlug(EVENT, "e.id", RecordKind.EVENT), EVENT.map());
    private static final RecordQuery<Event> BY_SLUG = RecordQuery.of(EVENT.by("e.slug"), EVENT.map());
    private static final RecordQuery<Actor> ATTENDEES = RecordQuery.of(
            ActorRepository.ACTOR.listedIn("attendance", "event_id", "a.id = j.actor_id"), ActorRepository.ACTOR.map());

    private final RowLoader rows;
    private final Pages pages;

    EventRepository(RowLoader rows, Pages pages) {
        this.rows = rows;
        this.pages = pages;
    }

    /** Null for a null key. */
    @Override
    public Uni<Event> byKey(UUID key) {
        return rows.one(BY_KEY, BY_MERGED_KEY, key);
    }

    @Override
    public Uni<Event> bySlug(String slug) {
        return rows.one(BY_SLUG, BY_MERGED_SLUG, slug);
    }

    public Uni<Page<Event>> events(EventFilter filter, EventOrder order, PageRequest request) {
        OrderDirection direction = order == null ? OrderDirection.ASC : order.direction();
        Scope scope = Scope.of("e.state <> 'RETRACTED'", conditions(filter), ordering(order), direction)
                .inIndexOrder(true);
        return pages.page(EVENT, scope, request, Pages.RECORD);
    }

    public Uni<List<Actor>> attendees(UUID event) {
        return rows.many(ATTENDEES, event);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.EVENT;
    }

    @Override
    public Class<EventEntity> entity() {
        return EventEntity.class;
    }

    @Override
    public boolean holds(String type) {
        return type.equals("Event");
    }

    @Override
    public Uni<Event> node(NodeId id) {
        return byKey(id.uuid());
    }

    private static Ordering ordering(EventOrder order) {
        EventOrderField field = order == null ? EventOrderField.STARTS_ON : order.field();
        return switch (field) {
            case STARTS_ON ->
                Ordering.of(
                        field,
                        SortKey.perhapsDay("e.starts_on_earliest"),
                        SortKey.perhapsDay("e.starts_on_latest"),
                        SortKey.uuid("e.id"));
            case NAME -> Ordering.of(field, SortKey.text("e.folded_name"), SortKey.uuid("e.id"));
        };
    }

    private static List<Sql> conditions(EventFilter filter) {
        return filter == null
                ? List.of()
                : new FilterConditions()
                        .anyOf("e.kind", filter.kinds())
                        .anyOf("e.series", filter.series())
                        .anyOf("p.country_code", filter.countries())
                        .where("""
                                exists (
                                  select from attendance t join actor_slug a on a.id = t.actor_id
                                  where t.event_id = e.id and a.slug = any(?)
                                )""", filter.attendees())
                        .where("coalesce(e.ends_on_latest, e.starts_on_latest) >= ?", filter.from())
                        .where("e.starts_on_earliest <= ?", filter.to())
                        .all();
    }
}
