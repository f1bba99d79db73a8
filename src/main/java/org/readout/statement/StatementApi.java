package org.readout.statement;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Query;
import org.eclipse.microprofile.graphql.Source;
import org.readout.actor.profile.Actor;
import org.readout.actor.profile.Leader;
import org.readout.article.Article;
import org.readout.event.Event;
import org.readout.event.topic.Topic;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.Url;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.cost.ListSize;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.graphql.page.PageRequest;
import org.readout.graphql.page.Pages;
import org.readout.meeting.Meeting;
import org.readout.statement.filter.StatementFilter;
import org.readout.statement.filter.StatementOrder;
import org.readout.statement.report.Report;
import org.readout.status.StatusChange;

/** Where the graph has statements. */
@GraphQLApi
public class StatementApi {

    private final StatementRepository statements;
    private final PublicOrigin origin;

    public StatementApi(StatementRepository statements, PublicOrigin origin) {
        this.statements = statements;
        this.origin = origin;
    }

    @Query
    @Description("The statement of that slug; null where there is none.")
    public Uni<Statement> statement(@NonNull @TextArgument(max = TextLength.SLUG) String slug) {
        return statements.bySlug(slug);
    }

    @Query
    @Description("Statements, by the day they were made unless ordered otherwise.")
    @Cost(rows = 100_000)
    public @NonNull Uni<StatementConnection> statements(
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            StatementFilter filter,
            StatementOrder orderBy) {
        return connection(
                StatementOwner.TO_THE_RECORD,
                Pages.RECORD,
                filter,
                orderBy,
                PageRequest.of(first, after, last, before));
    }

    @Description("What this actor said.")
    @Cost(rows = 2_000)
    public @NonNull Uni<StatementConnection> statements(
            @Source Actor speaker,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            StatementFilter filter,
            StatementOrder orderBy) {
        return connection(
                StatementOwner.TO_A_SPEAKER,
                speaker.key(),
                filter,
                orderBy,
                PageRequest.of(first, after, last, before));
    }

    @Description("Statements by others about this leader's meetings.")
    @Cost(weight = 1_500, rows = 6_000, totalCount = 3_000)
    public @NonNull Uni<StatementConnection> mentionedIn(
            @Source Leader leader,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            StatementFilter filter,
            StatementOrder orderBy) {
        return connection(
                StatementOwner.TO_MEETINGS_OF_A_LEADER,
                leader.key(),
                filter,
                orderBy,
                PageRequest.of(first, after, last, before));
    }

    @Description("What was said about this topic.")
    @Cost(weight = 500, rows = 6_000, totalCount = 700)
    public @NonNull Uni<StatementConnection> statements(
            @Source Topic topic,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            StatementFilter filter,
            StatementOrder orderBy) {
        return connection(
                StatementOwner.TO_A_TOPIC, topic.key(), filter, orderBy, PageRequest.of(first, after, last, before));
    }

    @Description("What was said about this event.")
    @Cost(weight = 110, rows = 1_000, totalCount = 150)
    public @NonNull Uni<StatementConnection> statements(
            @Source Event event,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            StatementFilter filter,
            StatementOrder orderBy) {
        return connection(
                StatementOwner.TO_AN_EVENT, event.key(), filter, orderBy, PageRequest.of(first, after, last, before));
    }

    @Description("What was said about this meeting.")
    @Cost(rows = 5_000, totalCount = 100)
    public @NonNull Uni<StatementConnection> statements(
            @Source Meeting meeting,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            StatementFilter filter,
            StatementOrder orderBy) {
        return connection(
                StatementOwner.TO_A_MEETING,
                meeting.key(),
                filter,
                orderBy,
                PageRequest.of(first, after, last, before));
    }

    @Description("What this article carries.")
    @Cost(weight = 8, rows = 100, totalCount = 15)
    public @NonNull Uni<StatementConnection> statements(
            @Source Article article,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before,
            StatementFilter filter,
            StatementOrder orderBy) {
        return connection(
                StatementOwner.TO_AN_ARTICLE,
                article.key(),
                filter,
                orderBy,
                PageRequest.of(first, after, last, before));
    }

    @Description("The statement that brought the change, where one did.")
    public Uni<Statement> statement(@Source StatusChange change) {
        return statements.requested(change.statementKey());
    }

    @Description(
            "The statement in which its speaker is quoted by another, in the first of its reports that has one: Ushakov's, "
                    + "for what he says Putin confirmed.")
    public Uni<Statement> conveyedBy(@Source Statement statement) {
        return statements.conveying(statement.key());
    }

    @Description("The statement that it carries.")
    public @NonNull Uni<Statement> statement(@Source Report report) {
        return statements.requested(report.statementKey());
    }

    @Description("The statement within which this article quotes it.")
    public Uni<Statement> conveyedBy(@Source Report report) {
        return statements.requested(report.conveyedByKey());
    }

    @Description("The statements of others that it quotes, by date; at most 1000.")
    @ListSize(assumedSize = 1)
    public @NonNull Uni<List<@NonNull Statement>> conveys(@Source Statement statement) {
        return statements.conveyed(statement.key());
    }

    private Uni<StatementConnection> connection(
            StatementOwner belonging, UUID owner, StatementFilter filter, StatementOrder order, PageRequest request) {
        return statements
                .page(belonging, owner, filter, order, request)
                .map(page -> new StatementConnection(page, new StatementGroupings(belonging, filter)));
    }

    @Description("The lasting address of its page; one that was merged into it leads here too.")
    public @NonNull Uni<Url> permalink(@Source Statement statement) {
        return Uni.createFrom().item(origin.permalink("statements", statement.slug()));
    }
}
