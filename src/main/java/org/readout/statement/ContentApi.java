package org.readout.statement;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.readout.actor.ActorRepository;
import org.readout.actor.profile.Actor;
import org.readout.article.Article;
import org.readout.article.ArticleRepository;
import org.readout.event.Event;
import org.readout.event.topic.Topic;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.graphql.cost.Cost;
import org.readout.graphql.cost.ListSize;
import org.readout.graphql.page.PageRequest;
import org.readout.meeting.Meeting;
import org.readout.meeting.MeetingRepository;
import org.readout.statement.code.EventCode;
import org.readout.statement.position.Position;
import org.readout.statement.report.Relay;
import org.readout.statement.report.Report;
import org.readout.statement.report.ReportConnection;

/** What the graph says of one statement: who, to whom, of what, and through whose hands. */
// Quarkus registers those who answer queries for the native executable; here are fields alone.
@RegisterForReflection
@GraphQLApi
public class ContentApi {

    private final StatementRepository statements;
    private final ReportRepository reports;
    private final ActorRepository actors;
    private final ArticleRepository articles;
    private final MeetingRepository meetings;

    public ContentApi(
            StatementRepository statements,
            ReportRepository reports,
            ActorRepository actors,
            ArticleRepository articles,
            MeetingRepository meetings) {
        this.statements = statements;
        this.reports = reports;
        this.actors = actors;
        this.articles = articles;
        this.meetings = meetings;
    }

    @Description("Who said it.")
    public @NonNull Uni<Actor> speaker(@Source Statement statement) {
        return actors.byKey(statement.speakerKey());
    }

    @Description("Whose view it gives, where a speaker speaks for somebody else.")
    public Uni<Actor> onBehalfOf(@Source Statement statement) {
        return actors.byKey(statement.onBehalfOfKey());
    }

    @Description("Whom it was said to.")
    public @NonNull Uni<List<@NonNull Actor>> addressedTo(@Source Statement statement) {
        return statements.addressees(statement.key());
    }

    @Description(
            "Each meeting that it speaks of, and how likely it calls that one: one utterance can doubt Paris and promise "
                    + "Buenos Aires.")
    public @NonNull Uni<List<@NonNull Position>> positions(@Source Statement statement) {
        return statements.positions(statement.key());
    }

    @Description("The meeting that it is about.")
    public @NonNull Uni<Meeting> meeting(@Source Position position) {
        return meetings.byKey(position.meetingKey());
    }

    @Description("The events that it speaks of.")
    public @NonNull Uni<List<@NonNull Event>> events(@Source Statement statement) {
        return statements.events(statement.key());
    }

    @Description("What it is about.")
    public @NonNull Uni<List<@NonNull Topic>> topics(@Source Statement statement) {
        return statements.topics(statement.key());
    }

    @Description("What kind of act it is, in event-data schemes.")
    public @NonNull Uni<List<@NonNull EventCode>> codes(@Source Statement statement) {
        return statements.codes(statement.key());
    }

    @Description("Every article that carries it, with the chain it came by; by date of publication, the undated last.")
    @Cost(totalCount = 5)
    public @NonNull Uni<ReportConnection> reports(
            @Source Statement statement,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before) {
        return reports.ofStatement(statement.key(), PageRequest.of(first, after, last, before))
                .map(ReportConnection::new);
    }

    @Description(
            "By what this article carries each statement, with the words that it prints and the chain they came by; by the "
                    + "day it was said.")
    @Cost(weight = 8, rows = 100, totalCount = 15)
    public @NonNull Uni<ReportConnection> reports(
            @Source Article article,
            Integer first,
            @TextArgument(max = TextLength.CURSOR) String after,
            Integer last,
            @TextArgument(max = TextLength.CURSOR) String before) {
        return reports.ofArticle(article.key(), PageRequest.of(first, after, last, before))
                .map(ReportConnection::new);
    }

    @Description("The article that carries it.")
    public @NonNull Uni<Article> article(@Source Report report) {
        return articles.byKey(report.articleKey());
    }

    @Description("Each run of the speaker's words that the article prints between quotation marks, verbatim, in order.")
    public @NonNull Uni<List<@NonNull String>> quotations(@Source Report report) {
        return reports.quotations(report.key());
    }

    @Description("From the one next to the speaker to the one next to the article: TASS, then CNN.")
    @ListSize(assumedSize = 1)
    public @NonNull Uni<List<@NonNull Relay>> relays(@Source Report report) {
        return reports.relays(report.key());
    }

    @Description("Whose hands.")
    public @NonNull Uni<Actor> actor(@Source Relay relay) {
        return actors.byKey(relay.actorKey());
    }
}
