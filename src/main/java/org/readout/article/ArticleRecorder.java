package org.readout.article;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.readout.actor.ActorRepository;
import org.readout.writing.InputCheck;
import org.readout.writing.Inputs;
import org.readout.writing.SluggedWriter;

/** Writes articles. */
@Singleton
public class ArticleRecorder extends SluggedWriter<ArticleInput, ArticleEntity> {

    private final Inputs inputs;
    private final ArticleRepository articles;
    private final ActorRepository actors;

    ArticleRecorder(Inputs inputs, ArticleRepository articles, ActorRepository actors) {
        super(articles, ArticleInput.class);
        this.inputs = inputs;
        this.articles = articles;
        this.actors = actors;
    }

    @Override
    protected Uni<ArticleEntity> entity(ArticleInput input) {
        InputCheck check = inputs.check(input);
        return actors.outlets(check).chain(outlets -> articles.references(check)
                .invoke(known -> check.end(outlets, known))
                .map(known -> new ArticleEntity(input, outlets, known)));
    }

    @Override
    protected String name(ArticleInput input) {
        return input.slug();
    }

    @Override
    protected String slug(ArticleEntity fresh) {
        return fresh.slug;
    }
}
