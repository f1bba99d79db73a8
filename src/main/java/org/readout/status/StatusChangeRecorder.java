package org.readout.status;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.readout.actor.ActorRepository;
import org.readout.article.ArticleRepository;
import org.readout.graphql.error.BadInput;
import org.readout.meeting.MeetingRepository;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;
import org.readout.writing.Recorded;
import org.readout.writing.SlugLookup;

/** Writes the status that meetings were given; statements, which can have brought it, stand above and are looked up. */
@ApplicationScoped
public class StatusChangeRecorder {

    private static final int ONE_SESSION = 1;

    private final Inputs inputs;
    private final StatusChangeRepository changes;
    private final MeetingRepository meetings;
    private final ActorRepository actors;
    private final ArticleRepository articles;
    private final SlugLookup lookup;

    StatusChangeRecorder(
            Inputs inputs,
            StatusChangeRepository changes,
            MeetingRepository meetings,
            ActorRepository actors,
            ArticleRepository articles,
            SlugLookup lookup) {
        this.inputs = inputs;
        this.changes = changes;
        this.meetings = meetings;
        this.actors = actors;
        this.articles = articles;
        this.lookup = lookup;
    }

    /** Records a status change within the caller's transaction; one that says the same stands for it. */
    public Uni<Recorded> record(StatusChangeInput input) {
        return entity(input).chain(fresh -> changes.same(fresh)
                .chain(stored -> stored != null
                        ? Uni.createFrom().item(new Recorded(stored.key(), false))
                        : added(fresh, input.meeting())));
    }

    private Uni<Recorded> added(StatusChangeEntity fresh, String meeting) {
        return changes.isFull(fresh).chain(full -> {
            if (full) {
                throw BadInput.at(
                        "meeting",
                        "'" + meeting + "' has " + StatusChangeRepository.MOST_OF_A_MEETING
                                + " status changes, and none has more.");
            }
            return changes.persist(fresh).map(change -> new Recorded(change.key(), true));
        });
    }

    private Uni<StatusChangeEntity> entity(StatusChangeInput input) {
        InputCheck check = inputs.check(input);
        return Uni.combine()
                .all()
                .unis(
                        meetings.references(check),
                        actors.references(check),
                        lookup.references("statement", check),
                        articles.references(check))
                .usingConcurrencyOf(ONE_SESSION)
                .with((knownMeetings, knownActors, knownStatements, knownArticles) -> {
                    check.end(knownMeetings, knownActors, knownStatements, knownArticles);
                    return new StatusChangeEntity(input, knownMeetings, knownActors, knownStatements, knownArticles);
                });
    }
}
