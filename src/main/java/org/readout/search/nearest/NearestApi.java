package org.readout.search.nearest;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.readout.actor.ActorRepository;
import org.readout.article.ArticleRepository;
import org.readout.event.EventRepository;
import org.readout.event.topic.TopicRepository;
import org.readout.graphql.RecordNode;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.cost.ListSize;
import org.readout.meeting.MeetingRepository;
import org.readout.search.nearest.NearestRepository.Near;
import org.readout.statement.StatementRepository;

/** What the graph finds for whoever has a slug that is none. */
@GraphQLApi
public class NearestApi {

    private static final int MOST = 5;

    private final NearestRepository nearest;
    private final ActorRepository actors;
    private final TopicRepository topics;
    private final EventRepository events;
    private final MeetingRepository meetings;
    private final ArticleRepository articles;
    private final StatementRepository statements;

    public NearestApi(
            NearestRepository nearest,
            ActorRepository actors,
            TopicRepository topics,
            EventRepository events,
            MeetingRepository meetings,
            ArticleRepository articles,
            StatementRepository statements) {
        this.nearest = nearest;
        this.actors = actors;
        this.topics = topics;
        this.events = events;
        this.meetings = meetings;
        this.articles = articles;
        this.statements = statements;
    }

    @Query
    @Description(
            "Records of all kinds whose slugs are spelt most like that one, the likest first, at most five: for whoever has one that is none. Statements and articles as far as their slugs begin alike.")
    @Cost(weight = 5_000)
    @ListSize(assumedSize = MOST)
    public @NonNull Uni<List<@NonNull RecordNode>> nearest(
            @NonNull @TextArgument(max = TextLength.SLUG) @Description("As it was sent.") String slug) {
        return nearest.nearest(slug, MOST).chain(this::nodes);
    }

    private Uni<List<RecordNode>> nodes(List<Near> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(List.of())
                : Uni.join()
                        .all(found.stream().map(this::node).toList())
                        .andFailFast()
                        .map(nodes -> nodes.stream().filter(Objects::nonNull).toList());
    }

    private Uni<RecordNode> node(Near near) {
        return switch (near.kind()) {
            case ACTOR -> actors.byKey(near.key()).map(RecordNode.class::cast);
            case TOPIC -> topics.byKey(near.key()).map(RecordNode.class::cast);
            case EVENT -> events.byKey(near.key()).map(RecordNode.class::cast);
            case MEETING -> meetings.byKey(near.key()).map(RecordNode.class::cast);
            case ARTICLE -> articles.byKey(near.key()).map(RecordNode.class::cast);
            case STATEMENT -> statements.byKey(near.key()).map(RecordNode.class::cast);
        };
    }
}
