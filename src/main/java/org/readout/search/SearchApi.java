package org.readout.search;

import io.smallrye.graphql.api.Nullable;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.readout.actor.ActorRepository;
import org.readout.article.ArticleRepository;
import org.readout.event.EventRepository;
import org.readout.graphql.SearchHit;
import org.readout.graphql.SearchKind;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.page.PageRequest;
import org.readout.meeting.MeetingRepository;
import org.readout.search.SearchConnection.Found;
import org.readout.statement.Statement;
import org.readout.statement.StatementRepository;

/** What the graph finds. */
@GraphQLApi
public class SearchApi {

    private final SearchRepository search;
    private final StatementRepository statements;
    private final MeetingRepository meetings;
    private final EventRepository events;
    private final ActorRepository actors;
    private final ArticleRepository articles;

    public SearchApi(
            SearchRepository search,
            StatementRepository statements,
            MeetingRepository meetings,
            EventRepository events,
            ActorRepository actors,
            ArticleRepository articles) {
        this.search = search;
        this.statements = statements;
        this.meetings = meetings;
        this.events = events;
        this.actors = actors;
        this.articles = articles;
    }

    @Query
    @Description("Web-search syntax: words, \"a phrase\", or, -not. Best first.")
    @Cost(totalCount = 1_500)
    public @NonNull Uni<SearchConnection> search(
            @Cost(perPart = 5_000, separator = "or", perWord = 100)
                    @NonNull
                    @TextArgument(max = TextLength.SEARCH)
                    @Description("What to look for; at most 500 characters.")
                    String query,
            @Nullable @Description("What kinds of things to find; all where none is given.")
                    List<@NonNull SearchKind> kinds,
            @Nullable @Description("Which of them to find.") SearchFilter filter,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after) {
        Function<UUID, Uni<Statement>> statement = statements.requestedByKey();
        return search.hits(
                        SearchQuery.parse(query), HitFilter.of(kinds, filter), PageRequest.of(first, after, null, null))
                .chain(page -> page.each(hit -> node(hit, statement).map(node -> new Found(hit, node))))
                .map(SearchConnection::new);
    }

    private Uni<SearchHit> node(Hit hit, Function<UUID, Uni<Statement>> statement) {
        if (hit.node() != null) {
            return Uni.createFrom().item(hit.node());
        }
        return switch (hit.kind()) {
            case STATEMENT -> statement.apply(hit.key()).map(SearchHit.class::cast);
            case MEETING -> meetings.byKey(hit.key()).map(SearchHit.class::cast);
            case EVENT -> events.byKey(hit.key()).map(SearchHit.class::cast);
            case ACTOR -> actors.byKey(hit.key()).map(SearchHit.class::cast);
            case ARTICLE -> articles.byKey(hit.key()).map(SearchHit.class::cast);
        };
    }
}
