package org.readout.outlook.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.readout.graphql.page.Cursor;
import org.readout.graphql.page.FilterConditions;
import org.readout.graphql.page.OrderDirection;
import org.readout.graphql.page.Ordering;
import org.readout.graphql.page.Page;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.Pages;
import org.readout.graphql.page.RowSelect;
import org.readout.graphql.page.Scope;
import org.readout.graphql.page.SortKey;
import org.readout.meeting.TimelineEntry;
import org.readout.platform.database.sql.Sql;
import org.readout.statement.Statement;
import org.readout.statement.StatementRepository;
import org.readout.status.StatusChangeRepository;

/** Reads what was said of a meeting and what status it was given, as one sequence. */
@Singleton
public class TimelineRepository {

    /** Statements and status changes in one: a row has the columns of the one and nulls for those of the other. */
    private static final RowSelect<TimelineEntry> ENTRY = new RowSelect<>("t.*", """
            (
              select p.meeting_id as owner, 'STATEMENT' as entry_kind, s.said_on_earliest as earliest,
                s.said_on_latest as latest, s.id, s.slug, s.speaker_id, s.on_behalf_of_id, s.sequence, s.form, s.quotation,
                s.summary, s.channel, s.corroboration, s.said_on_earliest, s.said_on_latest, s.said_on_edtf, s.said_on_basis,
                null::uuid as meeting_id, null::varchar as status, null::uuid as statement_id, null::uuid as article_id,
                null::varchar as note, null::date as date_earliest, null::date as date_latest,
                null::varchar as date_edtf, null::varchar as date_basis
              from "position" p
              join statement s on s.id = p.statement_id and s.state <> 'RETRACTED'
              union all
              select c.meeting_id, 'STATUS_CHANGE', c.date_earliest, c.date_latest, c.id, null, null, null, 0, null, null, null,
                null, null, null, null, null, null, c.meeting_id, c.status, c.statement_id, c.article_id, c.note,
                c.date_earliest, c.date_latest, c.date_edtf, c.date_basis
              from status_change c
              where c.state <> 'RETRACTED'
                and not exists (select from statement r where r.id = c.statement_id and r.state = 'RETRACTED')
            ) t""", TimelineRepository::entry);

    /** The sources tell no place of status changes among what was said that day. */
    private static final Ordering BY_DAY = new Ordering(
            "DAY",
            List.of(
                    SortKey.day("t.earliest"),
                    SortKey.day("t.latest"),
                    SortKey.integer("t.sequence"),
                    SortKey.uuid("t.id")));

    private final Pages pages;

    TimelineRepository(Pages pages) {
        this.pages = pages;
    }

    /**
     * What happened around a meeting, by day.
     *
     * @param from the first day that counts, or null
     * @param to the last day that counts, or null
     * @param kinds what counts, or null for both
     */
    public Uni<Page<TimelineEntry>> ofMeeting(
            UUID meeting, LocalDate from, LocalDate to, List<TimelineKind> kinds, PageRequest request) {
        List<Sql> within = new FilterConditions()
                .where("t.latest >= ?", from)
                .where("t.earliest <= ?", to)
                .anyOf("t.entry_kind", kinds)
                .all();
        Scope scope = Scope.of("t.owner = parent.key", within, BY_DAY, OrderDirection.ASC);
        return pages.page(ENTRY, scope, request, meeting);
    }

    /** What stands after a statement on a meeting's timeline, or before it where the request counts backward. */
    public Uni<Page<TimelineEntry>> around(UUID meeting, Statement statement, PageRequest request) {
        String after = request.backward() || request.after() != null ? request.after() : place(statement);
        String before = request.backward() && request.before() == null ? place(statement) : request.before();
        return ofMeeting(meeting, null, null, null, new PageRequest(request.size(), request.backward(), after, before));
    }

    private static String place(Statement statement) {
        return new Cursor(
                        BY_DAY.name(),
                        List.of(
                                statement.saidOn().earliest().toString(),
                                statement.saidOn().latest().toString(),
                                String.valueOf(statement.sequence()),
                                statement.key().toString()))
                .seal();
    }

    private static TimelineEntry entry(Row row) {
        return row.getString("status") == null
                ? StatementRepository.STATEMENT.map().apply(row)
                : StatusChangeRepository.CHANGE.map().apply(row);
    }
}
