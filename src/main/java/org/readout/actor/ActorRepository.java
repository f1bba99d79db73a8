package org.readout.actor;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.readout.actor.filter.ActorFilter;
import org.readout.actor.filter.ActorOrder;
import org.readout.actor.filter.ActorOrderField;
import org.readout.actor.filter.LeaderFilter;
import org.readout.actor.office.Office;
import org.readout.actor.profile.Actor;
import org.readout.actor.profile.ActorKind;
import org.readout.actor.profile.Group;
import org.readout.actor.profile.Institution;
import org.readout.actor.profile.Leader;
import org.readout.actor.profile.Official;
import org.readout.actor.profile.Outlet;
import org.readout.actor.profile.UnnamedSource;
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
import org.readout.platform.database.sql.EnumColumn;
import org.readout.platform.database.sql.LikePattern;
import org.readout.platform.database.sql.Sql;
import org.readout.time.PartialDateColumns;
import org.readout.writing.MergedSql;
import org.readout.writing.RecordKind;
import org.readout.writing.SlugRepository;

/** Every query on actors. */
@Singleton
public class ActorRepository implements SlugRepository<ActorEntity> {

    private static final Set<String> TYPES =
            Set.of("Leader", "Official", "Institution", "Outlet", "Group", "UnnamedSource");

    /** What an actor is read from, for the tables that list actors. */
    public static final RowSelect<Actor> ACTOR = new RowSelect<>("""
            a.id, a.kind, a.slug, a.name, a.wikidata_id, a.outlet_kind, a.state_run, a.headcount,
            a.country_code""", "actor a", ActorRepository::actor)
            .prunable("wikidataId", "a.wikidata_id")
            .prunable("country", "a.country_code")
            .prunable("kind", "a.outlet_kind")
            .prunable("stateRun", "a.state_run")
            .prunable("headcount", "a.headcount");

    private static final RowSelect<Leader> LEADER = new RowSelect<>(ACTOR.columns(), ACTOR.from(), Leader::new);

    /** With what is a statement of its own for many actors, for each has few. */
    private static final RowSelect<Actor> ACTOR_WITH_ALIASES = new RowSelect<>(
            ACTOR.columns()
                    + ", array(select l.alias from actor_alias l where l.actor_id = a.id order by l.ordinal) as aliases",
            ACTOR.from(),
            ACTOR.map());

    private static final RecordQuery<Actor> BY_KEY = RecordQuery.of(ACTOR.by("a.id"), ACTOR.map());
    private static final RecordQuery<Actor> BY_MERGED_KEY = RecordQuery.of(MergedSql.byKey(ACTOR, "a.id"), ACTOR.map());
    private static final RecordQuery<Actor> BY_MERGED_SLUG =
            RecordQuery.of(MergedSql.bySlug(ACTOR, "a.id", RecordKind.ACTOR), ACTOR.map());
    private static final RecordQuery<Actor> BY_SLUG = RecordQuery.of(ACTOR_WITH_ALIASES.by("a.slug"), ACTOR.map());
    private static final Sql BY_NAME = Sql.of("""
            select distinct on (parent_key) asked.name as parent_key, %s
            from unnest(?::text[]) as asked (name)
            cross join lateral (
              select n.id, 0 as ordinal from actor n where n.folded_name = sort_text(asked.name)
              union all
              select l.actor_id, l.ordinal + 1 from actor_alias l where l.folded_alias = sort_text(asked.name)
            ) known
            join %s on a.id = known.id and a.state <> 'RETRACTED'
            order by parent_key, known.ordinal, a.id
            """.formatted(ACTOR.columns(), ACTOR.from()));

    private static final RecordQuery<String> ALIASES = RecordQuery.of(Sql.of("""
            select l.actor_id as parent_key, l.alias
            from actor_alias l
            where l.actor_id = any(?)
            order by l.actor_id, l.ordinal
            """), row -> row.getString("alias"));

    private static final String STANDING = "a.state <> 'RETRACTED'";
    private static final String HELD = """
            (o.held_from_earliest <= ? or o.held_from_earliest is null)
              and (o.held_until_latest >= ? or o.held_until_latest is null)""";
    private static final String OFFICES =
            """
            select o.actor_id as parent_key, o.title, o.kind, o.country_code, o.institution_id, %s, %s
            from office o
            where o.actor_id = any(?)
            """.formatted(PartialDateColumns.select("o", "held_from"), PartialDateColumns.select("o", "held_until"));
    private static final String BY_ORDINAL = "order by o.actor_id, o.ordinal";
    private static final RecordQuery<Office> ALL_OFFICES = RecordQuery.of(Sql.of(OFFICES + BY_ORDINAL), Office::of);

    private final RowLoader rows;
    private final Pages pages;

    ActorRepository(RowLoader rows, Pages pages) {
        this.rows = rows;
        this.pages = pages;
    }

    @Override
    public Uni<Actor> byKey(UUID key) {
        return rows.one(BY_KEY, BY_MERGED_KEY, key);
    }

    /** Those of several keys, in their order. */
    public Uni<List<Actor>> byKeys(List<UUID> keys) {
        return rows.each(BY_KEY, BY_MERGED_KEY, keys);
    }

    @Override
    public Uni<Actor> bySlug(String slug) {
        return rows.one(BY_SLUG, BY_MERGED_SLUG, slug);
    }

    /** By its name, else by any alias, without regard to case and accents; of several, the one recorded first. */
    public Uni<Actor> byName(String name) {
        return rows.one(BY_NAME, name, ACTOR.map());
    }

    public Uni<Page<Actor>> actors(ActorFilter filter, ActorOrder order, PageRequest request) {
        Scope scope = Scope.of(STANDING, conditions(filter), ordering(order), direction(order))
                .inIndexOrder(true);
        return pages.page(ACTOR, scope, request, Pages.RECORD);
    }

    public Uni<Page<Leader>> leaders(LeaderFilter filter, ActorOrder order, PageRequest request) {
        boolean byName = order == null || order.field() == ActorOrderField.NAME;
        Scope scope = Scope.of(
                        "a.kind = 'LEADER' and " + STANDING, conditions(filter), ordering(order), direction(order))
                .inIndexOrder(byName);
        return pages.page(LEADER, scope, request, Pages.RECORD);
    }

    /** The other names of an actor, in the order of the record. */
    public Uni<List<String>> aliases(UUID actor) {
        return rows.many(ALIASES, actor);
    }

    /**
     * The offices of a person, in the order of the record.
     *
     * @param day when they were held; null for all
     */
    public Uni<List<Office>> offices(UUID person, LocalDate day) {
        return day == null
                ? rows.many(ALL_OFFICES, person)
                : rows.many(Sql.of(OFFICES + "and " + HELD + "\n" + BY_ORDINAL, day, day), person, Office::of);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ACTOR;
    }

    @Override
    public Class<ActorEntity> entity() {
        return ActorEntity.class;
    }

    @Override
    public boolean holds(String type) {
        return TYPES.contains(type);
    }

    @Override
    public Uni<Actor> node(NodeId id) {
        return byKey(id.uuid());
    }

    private static Actor actor(Row row) {
        return switch (EnumColumn.value(ActorKind.class, row, "kind")) {
            case LEADER -> new Leader(row);
            case OFFICIAL -> new Official(row);
            case INSTITUTION -> new Institution(row);
            case OUTLET -> new Outlet(row);
            case GROUP -> new Group(row);
            case UNNAMED_SOURCE -> new UnnamedSource(row);
        };
    }

    private static Ordering ordering(ActorOrder order) {
        ActorOrderField field = order == null ? ActorOrderField.NAME : order.field();
        return switch (field) {
            case NAME -> Ordering.of(field, SortKey.text("a.folded_name"), SortKey.uuid("a.id"));
            case STATEMENT_COUNT -> Ordering.of(field, SortKey.integer("a.statement_count"), SortKey.uuid("a.id"));
        };
    }

    private static OrderDirection direction(ActorOrder order) {
        return order == null ? OrderDirection.ASC : order.direction();
    }

    private static List<Sql> conditions(ActorFilter filter) {
        return filter == null
                ? List.of()
                : new FilterConditions()
                        .anyOf("a.kind", filter.kinds())
                        .anyOf("a.country_code", filter.countries())
                        .given(named(filter.name()))
                        .all();
    }

    private static List<Sql> conditions(LeaderFilter filter) {
        return filter == null
                ? List.of()
                : new FilterConditions()
                        .anyOf("a.country_code", filter.countries())
                        .given(named(filter.name()))
                        .given(inOffice(filter))
                        .all();
    }

    private static Sql named(String part) {
        return part == null ? null : Sql.of("""
                        (a.folded_name like fold(?) or exists (
                          select from actor_alias l where l.actor_id = a.id and l.folded_alias like fold(?)
                        ))""", LikePattern.containing(part), LikePattern.containing(part));
    }

    private static Sql inOffice(LeaderFilter filter) {
        if (filter.officeKinds() == null && filter.inOfficeOn() == null) {
            return null;
        }
        return new FilterConditions()
                .anyOf("o.kind", filter.officeKinds())
                .given(filter.inOfficeOn() == null ? null : Sql.of(HELD, filter.inOfficeOn(), filter.inOfficeOn()))
                .within("exists (select from office o where o.actor_id = a.id and %s)");
    }
}
