package org.readout.status;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.readout.actor.profile.Actor;
import org.readout.article.Article;
import org.readout.article.ArticleRepository;
import org.readout.graphql.cost.ListSize;
import org.readout.meeting.Meeting;
import org.readout.meeting.MeetingRepository;
import org.readout.meeting.MeetingStatus;

/** What the graph says of the status that meetings were given. */
// Quarkus registers those who answer queries for the native executable; here are fields alone.
@RegisterForReflection
@GraphQLApi
public class StatusChangeApi {

    private final StatusChangeRepository changes;
    private final MeetingRepository meetings;
    private final ArticleRepository articles;
    private final Clock clock;

    public StatusChangeApi(
            StatusChangeRepository changes, MeetingRepository meetings, ArticleRepository articles, Clock clock) {
        this.changes = changes;
        this.meetings = meetings;
        this.articles = articles;
        this.clock = clock;
    }

    @Description(
            "Where it stood at the end of that day; today where no date is given. Null before it was first spoken of. AGREED and "
                    + "CONFIRMED only as far as no side stands lower.")
    public Uni<MeetingStatus> status(@Source Meeting meeting, LocalDate asOf) {
        return changes.asOf(meeting.key(), asOf == null ? LocalDate.now(clock) : asOf)
                .map(StatusBySides::status);
    }

    @Description("Every status that it was given, by date; at most 1000.")
    @ListSize(assumedSize = 3)
    public @NonNull Uni<List<@NonNull StatusChange>> statusHistory(@Source Meeting meeting) {
        return changes.history(meeting.key());
    }

    @Description("The meeting that was given it.")
    public @NonNull Uni<Meeting> meeting(@Source StatusChange change) {
        return meetings.byKey(change.meetingKey());
    }

    @Description("Who said that it stood so.")
    public @NonNull Uni<List<@NonNull Actor>> assertedBy(@Source StatusChange change) {
        return changes.authors(change.key());
    }

    @Description("The article that reports it.")
    public Uni<Article> article(@Source StatusChange change) {
        return articles.byKey(change.articleKey());
    }
}
