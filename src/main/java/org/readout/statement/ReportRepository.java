package org.readout.statement;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
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
import org.readout.statement.report.Relay;
import org.readout.statement.report.Report;

/** Every query on reports and the chains that they came by. */
@Singleton
public class ReportRepository implements PanacheRepositoryBase<ReportEntity, UUID> {

    private static final RowSelect<Report> REPORT = new RowSelect<>(
            "j.id, j.statement_id, j.article_id, j.attributed_as, j.hedge, j.conveyed_by_id", "report j", Report::of);
    private static final Ordering BY_PUBLICATION = new Ordering(
            "PUBLISHED_ON",
            List.of(SortKey.day("j.published_earliest"), SortKey.day("j.published_latest"), SortKey.uuid("j.id")));
    private static final Scope OF_STATEMENT = Scope.of(
                    "j.statement_id = parent.key", List.of(), BY_PUBLICATION, OrderDirection.ASC)
            .inIndexOrder(true);

    private static final RowSelect<Report> REPORT_OF_DATED =
            REPORT.from(REPORT.from() + " join statement s on s.id = j.statement_id");
    private static final Ordering BY_DAY_SAID = new Ordering(
            "SAID_ON",
            List.of(
                    SortKey.day("s.said_on_earliest"),
                    SortKey.day("s.said_on_latest"),
                    SortKey.integer("s.sequence"),
                    SortKey.uuid("j.statement_id")));
    private static final Scope OF_ARTICLE =
            Scope.of("j.article_id = parent.key", List.of(), BY_DAY_SAID, OrderDirection.ASC);

    private static final Sql RELAYS = Sql.of("""
            select y.report_id as parent_key, y.actor_id, y.wording
            from relay y
            where y.report_id = any(?)
            order by y.report_id, y.ordinal
            """);

    private static final Sql QUOTATIONS = Sql.of("""
            select q.report_id as parent_key, q.words
            from quotation q
            where q.report_id = any(?)
            order by q.report_id, q.ordinal
            """);

    private final RowLoader rows;
    private final Pages pages;

    ReportRepository(RowLoader rows, Pages pages) {
        this.rows = rows;
        this.pages = pages;
    }

    public Uni<Page<Report>> ofStatement(UUID statement, PageRequest request) {
        return pages.page(REPORT, OF_STATEMENT, request, statement);
    }

    /** Those by which an article carries statements, by the day these were made. */
    public Uni<Page<Report>> ofArticle(UUID article, PageRequest request) {
        return pages.page(REPORT_OF_DATED, OF_ARTICLE, request, article);
    }

    /** The reports of a statement as they were written, in their order. */
    Uni<List<ReportEntity>> stored(UUID statement) {
        return list("statement = ?1 order by ordinal", statement);
    }

    /** The speaker's own words as a report prints them, in its order. */
    public Uni<List<String>> quotations(UUID report) {
        return rows.many(QUOTATIONS, report, row -> row.getString("words"));
    }

    /** From the one next to the speaker to the one next to the article. */
    public Uni<List<Relay>> relays(UUID report) {
        return rows.many(RELAYS, report, Relay::of);
    }
}
