package org.readout.article;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
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

/** Every query on articles. */
@Singleton
public class ArticleRepository implements SlugRepository<ArticleEntity> {

    private static final String OF_ALL = "r.state <> 'RETRACTED'";

    /** What an article is read from, for the tables that carry articles. */
    public static final RowSelect<Article> ARTICLE = new RowSelect<>(
            "r.id, r.slug, r.outlet_id, r.headline, r.url, r.republishes_id, "
                    + PartialDateColumns.select("r", "published"),
            "article r",
            Article::of);

    private static final RecordQuery<String> AUTHORS = RecordQuery.of(Sql.of("""
            select w.article_id as parent_key, w.name
            from article_author w
            where w.article_id = any(?)
            order by w.article_id, w.ordinal
            """), row -> row.getString("name"));

    private static final RecordQuery<Article> BY_KEY = RecordQuery.of(ARTICLE.by("r.id"), ARTICLE.map());
    private static final RecordQuery<Article> BY_MERGED_KEY =
            RecordQuery.of(MergedSql.byKey(ARTICLE, "r.id"), ARTICLE.map());
    private static final RecordQuery<Article> BY_MERGED_SLUG =
            RecordQuery.of(MergedSql.bySlug(ARTICLE, "r.id", RecordKind.ARTICLE), ARTICLE.map());
    private static final RecordQuery<Article> BY_SLUG = RecordQuery.of(ARTICLE.by("r.slug"), ARTICLE.map());

    private final RowLoader rows;
    private final Pages pages;

    ArticleRepository(RowLoader rows, Pages pages) {
        this.rows = rows;
        this.pages = pages;
    }

    /** Null for a null key. */
    @Override
    public Uni<Article> byKey(UUID key) {
        return rows.one(BY_KEY, BY_MERGED_KEY, key);
    }

    /** Who wrote an article, as printed. */
    public Uni<List<String>> authors(UUID article) {
        return rows.many(AUTHORS, article);
    }

    @Override
    public Uni<Article> bySlug(String slug) {
        return rows.one(BY_SLUG, BY_MERGED_SLUG, slug);
    }

    public Uni<Page<Article>> articles(ArticleFilter filter, ArticleOrder order, PageRequest request) {
        return page(OF_ALL, Pages.RECORD, filter, order, request);
    }

    public Uni<Page<Article>> ofOutlet(UUID outlet, ArticleFilter filter, ArticleOrder order, PageRequest request) {
        return page("r.outlet_id = parent.key and r.state <> 'RETRACTED'", outlet, filter, order, request);
    }

    /** Those that print an article again, by the day of publication. */
    public Uni<Page<Article>> republishing(UUID article, PageRequest request) {
        return page("r.republishes_id = parent.key and r.state <> 'RETRACTED'", article, null, null, request);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.ARTICLE;
    }

    @Override
    public Class<ArticleEntity> entity() {
        return ArticleEntity.class;
    }

    @Override
    public boolean holds(String type) {
        return type.equals("Article");
    }

    @Override
    public Uni<Article> node(NodeId id) {
        return byKey(id.uuid());
    }

    private Uni<Page<Article>> page(
            String belongs, UUID parent, ArticleFilter filter, ArticleOrder order, PageRequest request) {
        OrderDirection direction = order == null ? OrderDirection.ASC : order.direction();
        Scope scope = Scope.of(belongs, conditions(filter), ordering(order), direction)
                .inIndexOrder(belongs.equals(OF_ALL));
        return pages.page(ARTICLE, scope, request, parent);
    }

    private static Ordering ordering(ArticleOrder order) {
        ArticleOrderField field = order == null ? ArticleOrderField.PUBLISHED_ON : order.field();
        return switch (field) {
            case PUBLISHED_ON ->
                Ordering.of(
                        field,
                        SortKey.perhapsDay("r.published_earliest"),
                        SortKey.perhapsDay("r.published_latest"),
                        SortKey.uuid("r.id"));
            case HEADLINE -> Ordering.of(field, SortKey.text("coalesce(r.folded_headline, '')"), SortKey.uuid("r.id"));
        };
    }

    private static List<Sql> conditions(ArticleFilter filter) {
        return filter == null
                ? List.of()
                : new FilterConditions()
                        .where(
                                "exists (select from actor_slug a where a.id = r.outlet_id and a.slug = any(?))",
                                filter.outlets())
                        .where("r.published_latest >= ?", filter.publishedFrom())
                        .where("r.published_earliest <= ?", filter.publishedTo())
                        .all();
    }
}
