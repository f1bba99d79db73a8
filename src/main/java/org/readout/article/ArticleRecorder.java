package org.readout.article;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.readout.actor.ActorRepository;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;
import org.readout.writing.Recorded;
import org.readout.writing.Recorder;

/** Writes articles. */
@ApplicationScoped
public class ArticleRecorder {

    private final Inputs inputs;
    private final ArticleRepository articles;
    private final ActorRepository actors;

    ArticleRecorder(Inputs inputs, ArticleRepository articles, ActorRepository actors) {
        this.inputs = inputs;
        this.articles = articles;
        this.actors = actors;
    }

    /** Records an article within the caller's transaction, as {@link Recorder} says. */
    public Uni<Recorded> record(ArticleInput input) {
        InputCheck check = inputs.check(input);
        return actors.outlets(check).chain(outlets -> articles.references(check)
                .invoke(known -> check.end(outlets, known))
                .chain(known -> Recorder.record(
                        articles, new ArticleEntity(input, outlets, known), input.slug(), ArticleEntity::differences)));
    }
}
