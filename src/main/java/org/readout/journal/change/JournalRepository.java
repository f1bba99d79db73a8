package org.readout.journal.change;

import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Row;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.readout.graphql.error.BadInput;
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
import org.readout.platform.database.reads.ReadClient;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

/** Every query on the journal: who changed what in the record, in the order of commit. */
@Singleton
public class JournalRepository {

    public static final Ordering IN_ORDER = new Ordering("POSITION", List.of(SortKey.bigint("j.position")));

    private static final RowSelect<Change> CHANGE = new RowSelect<>(
            "j.position, j.kind, j.at, j.editor, j.reason, j.record_type, j.record_id", "journal j", Change::of);

    /** Whether the changes up to a position, which stood in the journal once, are undone: by a backup that was restored. */
    private static final String UNDONE = """
            exists (select from journal_restoration r where ? between r.kept + 1 and r.resumed - 1) as undone,
            pg_is_in_recovery() as standby""";

    private static final String HEAD = "select position as head, " + UNDONE + " from journal_head";

    /** Without a row of the journal it still says how far the journal has come, so that a filter that nothing meets moves on. */
    private static final String SINCE = """
            select head.position as head, %s, j.*
            from journal_head head
            left join lateral (
              select %s
              from %s
              where %%s
              order by j.position
              limit 100
            ) j on true
            order by j.position
            """.formatted(UNDONE, CHANGE.columns(), CHANGE.from());

    private static final int MOST = 100;

    private final Pages pages;
    private final ReadClient client;

    JournalRepository(Pages pages, ReadClient client) {
        this.pages = pages;
        this.client = client;
    }

    /**
     * The page of those changes that meet a filter.
     *
     * <p>Fails with {@link BadInput} where the journal ends before the cursor that it is to come after.
     */
    public Uni<Page<Change>> changes(ChangeFilter filter, PageRequest request) {
        Scope scope = Scope.ofAll(ChangeConditions.of(filter), IN_ORDER, OrderDirection.ASC)
                .inIndexOrder(true);
        Uni<Page<Change>> page = pages.page(CHANGE, scope, request, Pages.RECORD);
        return request.after() == null ? page : position(request.after()).chain(known -> page);
    }

    /** @throws BadInput where it is no cursor of the journal, nor null */
    public static void checkCursor(String cursor) {
        if (cursor != null) {
            Cursor.open(cursor, IN_ORDER);
        }
    }

    /**
     * The position that a cursor stands for; that of the last entry for null.
     *
     * <p>Fails with {@link BadInput} where the journal was set back behind it, as after a backup was restored: whoever read on
     * from there would keep what is undone, and miss what is written until the journal is there again.
     */
    public Uni<Long> position(String cursor) {
        Long position = cursor == null
                ? null
                : Long.valueOf(Cursor.open(cursor, IN_ORDER).values().get(0));
        return client.list(Sql.of(HEAD, position), Head::of).map(heads -> {
            Head head = heads.get(0);
            return position == null ? head.position() : head.reaching(position);
        });
    }

    /**
     * The next changes after a position that meet a filter, at most 100.
     *
     * <p>Fails with {@link BadInput} where the journal was set back behind the position.
     */
    public Uni<Entries> since(long position, ChangeFilter filter) {
        FilterConditions conditions = new FilterConditions().given(Sql.of("j.position > ?", position));
        List<Sql> asked = ChangeConditions.of(filter);
        asked.forEach(conditions::given);
        Workload workload = asked.isEmpty() ? Workload.KEYED : Workload.PAGE;
        Sql within = conditions.within(SINCE);
        List<Object> values = new ArrayList<>(List.of(position));
        values.addAll(within.values());
        return client.list(new Sql(within.text(), values).as(workload), JournalRepository::entry)
                .map(rows -> {
                    rows.get(0).head().reaching(position);
                    return entries(rows, position);
                });
    }

    private static Entry entry(Row row) {
        return new Entry(Head.of(row), row.getLong("position") == null ? null : Change.of(row));
    }

    private static Entries entries(List<Entry> rows, long after) {
        List<Change> changes = new ArrayList<>();
        rows.stream()
                .map(Entry::change)
                .filter(change -> change != null)
                .map(Change::toMany)
                .forEach(changes::add);
        boolean more = changes.size() == MOST;
        return new Entries(
                changes,
                more
                        ? changes.get(MOST - 1).position()
                        : Math.max(after, rows.get(0).head().position()),
                more);
    }

    /**
     * Some changes in order.
     *
     * @param upTo the position to read on from: no change up to there is left out
     * @param more whether there may be more after that
     */
    public record Entries(List<Change> changes, long upTo, boolean more) {}

    private record Entry(Head head, Change change) {}

    /**
     * How far the journal has come.
     *
     * @param undone whether the changes up to the position that was asked about are undone
     * @param standby whether the server may only not have come as far yet as the journal has
     */
    private record Head(long position, boolean undone, boolean standby) {

        static Head of(Row row) {
            return new Head(row.getLong("head"), row.getBoolean("undone"), row.getBoolean("standby"));
        }

        /** @throws BadInput where the journal was set back behind the position */
        long reaching(long asked) {
            if (undone || asked > position && !standby) {
                throw BadInput.at(
                        "after",
                        "This cursor is of a change that is undone, for the journal was set back to an earlier state. "
                                + "Read it again from its start.");
            }
            return asked;
        }
    }
}
