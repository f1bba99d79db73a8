package org.readout.article;

import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.readout.actor.ActorRepository;
import org.readout.actor.profile.Outlet;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.Url;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.graphql.page.PageRequest;

/** What the graph says of articles. */
@GraphQLApi
public class ArticleApi {

    private final ArticleRepository articles;
    private final ActorRepository actors;
    private final PublicOrigin origin;

    public ArticleApi(ArticleRepository articles, ActorRepository actors, PublicOrigin origin) {
        this.articles = articles;
        this.actors = actors;
        this.origin = origin;
    }

    @Query
    @Description("The article of that slug; null where there is none.")
    public Uni<Article> article(@NonNull @TextArgument(max = TextLength.SLUG) String slug) {
        return articles.bySlug(slug);
    }

    @Query
    @Description("Articles, by the day of publication unless ordered otherwise.")
    @Cost(rows = 70_000, totalCount = 400)
    public @NonNull Uni<ArticleConnection> articles(
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            ArticleFilter filter,
            ArticleOrder orderBy) {
        return articles.articles(filter, orderBy, PageRequest.of(first, after, last, before))
                .map(ArticleConnection::new);
    }

    @Description("The articles that this outlet published.")
    @Cost(weight = 80, rows = 7_000, totalCount = 120)
    public @NonNull Uni<ArticleConnection> articles(
            @Source Outlet outlet,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            ArticleFilter filter,
            ArticleOrder orderBy) {
        return articles.ofOutlet(outlet.key(), filter, orderBy, PageRequest.of(first, after, last, before))
                .map(ArticleConnection::new);
    }

    @Description("Who wrote it, as printed.")
    public @NonNull Uni<List<@NonNull String>> authors(@Source Article article) {
        return articles.authors(article.key());
    }

    @Description("Who published it; null where the text names no publisher.")
    public Uni<Outlet> outlet(@Source Article article) {
        return actors.byKey(article.outletKey()).map(Outlet.class::cast);
    }

    @Description("The article that this one prints again.")
    public Uni<Article> republishes(@Source Article article) {
        return articles.byKey(article.republishesKey());
    }

    @Description("The articles that print this one again, by the day of publication.")
    @Cost(totalCount = 5)
    public @NonNull Uni<ArticleConnection> republishedBy(
            @Source Article article,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before) {
        return articles.republishing(article.key(), PageRequest.of(first, after, last, before))
                .map(ArticleConnection::new);
    }

    @Description("The lasting address of its page; one that was merged into it leads here too.")
    public @NonNull Uni<Url> permalink(@Source Article article) {
        return Uni.createFrom().item(origin.permalink("articles", article.slug()));
    }
}
