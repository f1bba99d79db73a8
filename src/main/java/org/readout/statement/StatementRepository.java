package org.readout.statement;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.readout.actor.ActorRepository;
import org.readout.actor.profile.Actor;
import org.readout.event.Event;
import org.readout.event.EventRepository;
import org.readout.event.topic.Topic;
import org.readout.event.topic.TopicRepository;
import org.readout.graphql.NodeId;
import org.readout.graphql.page.OrderDirection;
import org.readout.graphql.page.Page;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.Pages;
import org.readout.graphql.page.RowSelect;
import org.readout.graphql.page.Scope;
import org.readout.platform.database.reads.RowLoader;
import org.readout.platform.database.sql.Sql;
import org.readout.statement.code.EventCode;
import org.readout.statement.filter.StatementConditions;
import org.readout.statement.filter.StatementFilter;
import org.readout.statement.filter.StatementOrder;
import org.readout.statement.filter.StatementOrderField;
import org.readout.statement.position.Position;
import org.readout.time.PartialDateColumns;
import org.readout.writing.MergedSql;
import org.readout.writing.RecordKind;
import org.readout.writing.SlugRepository;

/** Every query on statements. */
@Singleton
public class StatementRepository implements SlugRepository<StatementEntity> {

    /** What a statement is read from, for the tables that list statements. */
    public static final RowSelect<Statement> STATEMENT = new RowSelect<>(
                    """
            s.id, s.slug, s.speaker_id, s.on_behalf_of_id, s.form, s.quotation, s.summary, s.channel, s.sequence,
            s.corroboration, %s""".formatted(PartialDateColumns.select("s", "said_on")), "statement s", Statement::of)
            .prunable("quotation", "s.quotation")
            .prunable("summary", "s.summary")
            .prunable("onBehalfOf", "s.on_behalf_of_id")
            .prunable("saidOn", PartialDateColumns.select("s", "said_on"));

    private static final Sql BY_KEY = STATEMENT.by("s.id");
    private static final Sql BY_MERGED_KEY = MergedSql.byKey(STATEMENT, "s.id");
    private static final Sql BY_MERGED_SLUG = MergedSql.bySlug(STATEMENT, "s.id", RecordKind.STATEMENT);
    private static final Sql BY_SLUG = STATEMENT.by("s.slug");
    private static final Sql ADDRESSEES =
            ActorRepository.ACTOR.listedIn("addressee", "statement_id", "a.id = j.actor_id");
    private static final Sql EVENTS =
            EventRepository.EVENT.listedIn("statement_event", "statement_id", "e.id = j.event_id");
    private static final Sql TOPICS =
            TopicRepository.TOPIC.listedIn("statement_topic", "statement_id", "t.id = j.topic_id");
    private static final RowSelect<EventCode> CODE =
            new RowSelect<>("k.scheme, k.code, k.label", "event_code k", EventCode::of);
    private static final Sql CODES =
            CODE.listedIn("statement_code", "statement_id", "k.scheme = j.scheme and k.code = j.code");
    private static final Sql POSITIONS = Sql.of("""
            select p.statement_id as parent_key, p.meeting_id, p.attitude, p.likelihood, p.condition, p.wording,
              p.wording_by
            from "position" p
            where p.statement_id = any(?)
            order by p.statement_id, p.ordinal
            """);
    /** By the first of its reports that tells of one, in the order in which they are listed. */
    private static final Sql CONVEYING = Sql.of("""
            select distinct on (parent_key) c.statement_id as parent_key, %s
            from report c
            join %s on s.id = c.conveyed_by_id
            where c.statement_id = any(?)
            order by parent_key, c.published_earliest, c.published_latest, c.id
            """.formatted(STATEMENT.columns(), STATEMENT.from()));

    private static final Sql CONVEYED = Sql.of("""
            select c.conveyed_by_id as parent_key, %s
            from (select distinct r.conveyed_by_id, r.statement_id from report r where r.conveyed_by_id = any(?)) c
            join %s on s.id = c.statement_id
            order by c.conveyed_by_id, s.said_on_earliest, s.said_on_latest, s.sequence, s.id
            """.formatted(STATEMENT.columns(), STATEMENT.from()));

    private final RowLoader rows;
    private final Pages pages;
    private final ReportRepository reports;

    StatementRepository(RowLoader rows, Pages pages, ReportRepository reports) {
        this.reports = reports;
        this.rows = rows;
        this.pages = pages;
    }

    /** Null for a null key. */
    @Override
    public Uni<Statement> byKey(UUID key) {
        return rows.one(BY_KEY, BY_MERGED_KEY, key, STATEMENT.map());
    }

    /** Reads by their keys, later, what a query asks now of statements; null for a null key. */
    public Function<UUID, Uni<Statement>> requestedByKey() {
        RowSelect<Statement> select = STATEMENT.pruned();
        Sql byKey = select.by("s.id");
        return key -> rows.one(byKey, key, select.map()).onItem().ifNull().switchTo(() -> byKey(key));
    }

    /** What a query asks now of a statement; null for a null key. */
    public Uni<Statement> requested(UUID key) {
        return requestedByKey().apply(key);
    }

    /** What a query asks now of several statements, in the order of their keys. */
    public Uni<List<Statement>> requested(List<UUID> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join().all(keys.stream().map(requestedByKey()).toList()).andFailFast();
    }

    @Override
    public Uni<Statement> bySlug(String slug) {
        return rows.one(BY_SLUG, BY_MERGED_SLUG, slug, STATEMENT.map());
    }

    /** The page of those statements that belong to something in that way. */
    public Uni<Page<Statement>> page(
            StatementOwner belonging, UUID owner, StatementFilter filter, StatementOrder order, PageRequest request) {
        OrderDirection direction = order == null ? OrderDirection.ASC : order.direction();
        Scope scope = Scope.of(
                        belonging.condition, StatementConditions.of(filter), belonging.ordering(order), direction)
                .inIndexOrder(belonging.hasIndex(order))
                // forms, channels and states, which have their statements by date
                .inIndexOrderOfOneValue(belonging == StatementOwner.TO_THE_RECORD
                        && StatementOwner.field(order) == StatementOrderField.SAID_ON);
        return pages.page(belonging.select, scope, request, owner);
    }

    public Uni<List<Actor>> addressees(UUID statement) {
        return rows.many(ADDRESSEES, statement, ActorRepository.ACTOR.map());
    }

    public Uni<List<Position>> positions(UUID statement) {
        return rows.many(POSITIONS, statement, Position::of);
    }

    public Uni<List<Event>> events(UUID statement) {
        return rows.many(EVENTS, statement, EventRepository.EVENT.map());
    }

    public Uni<List<Topic>> topics(UUID statement) {
        return rows.many(TOPICS, statement, TopicRepository.TOPIC.map());
    }

    public Uni<List<EventCode>> codes(UUID statement) {
        return rows.many(CODES, statement, CODE.map());
    }

    /** The one within which the first of its reports that tells of one quotes it; null if none does. */
    public Uni<Statement> conveying(UUID statement) {
        return rows.one(CONVEYING, statement, STATEMENT.map());
    }

    /** Those in which the statement quotes others, by date. */
    public Uni<List<Statement>> conveyed(UUID statement) {
        return rows.many(CONVEYED, statement, STATEMENT.map());
    }

    /** With its reports. */
    @Override
    public Uni<StatementEntity> withBeside(StatementEntity stored) {
        return reports.stored(stored.key()).map(carriers -> {
            stored.reports = carriers;
            return stored;
        });
    }

    /** What was said stays what was said. */
    @Override
    public String withdrawn() {
        return "false";
    }

    @Override
    public RecordKind kind() {
        return RecordKind.STATEMENT;
    }

    @Override
    public Class<StatementEntity> entity() {
        return StatementEntity.class;
    }

    @Override
    public boolean holds(String type) {
        return type.equals("Statement");
    }

    @Override
    public Uni<Statement> node(NodeId id) {
        return byKey(id.uuid());
    }
}
