package org.readout.status;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.readout.actor.ActorRepository;
import org.readout.article.ArticleRepository;
import org.readout.graphql.error.BadInput;
import org.readout.meeting.MeetingRepository;
import org.readout.writing.EntityWriter;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;
import org.readout.writing.SlugLookup;

/** Writes the status that meetings were given; statements, which can have brought it, stand above and are looked up. */
@Singleton
public class StatusChangeRecorder extends EntityWriter<StatusChangeInput, StatusChangeEntity> {

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
        super(changes, StatusChangeInput.class);
        this.inputs = inputs;
        this.changes = changes;
        this.meetings = meetings;
        this.actors = actors;
        this.articles = articles;
        this.lookup = lookup;
    }

    @Override
    protected Uni<StatusChangeEntity> stored(StatusChangeEntity fresh) {
        return changes.same(fresh);
    }

    @Override
    protected String name(StatusChangeInput input) {
        return input.status() + " of " + input.meeting();
    }

    @Override
    protected Uni<Void> check(StatusChangeEntity stored, StatusChangeEntity fresh, StatusChangeInput input) {
        if (stored != null && stored.meeting.equals(fresh.meeting)) {
            return Uni.createFrom().voidItem();
        }
        return changes.isFull(fresh)
                .invoke(full -> {
                    if (full) {
                        throw BadInput.at(
                                "meeting",
                                "'" + input.meeting() + "' has " + StatusChangeRepository.MOST_OF_A_MEETING
                                        + " status changes, and none has more.");
                    }
                })
                .replaceWithVoid();
    }

    @Override
    protected Uni<StatusChangeEntity> entity(StatusChangeInput input) {
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
