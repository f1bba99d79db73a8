package org.readout.article;

import jakarta.inject.Singleton;
import org.readout.writing.RecordKind;
import org.readout.writing.SluggedModel;
import org.readout.writing.content.LinkedNode;
import org.readout.writing.reference.References;

/** How articles are written and exported. */
@Singleton
public final class ArticleModel extends SluggedModel<ArticleInput, ArticleEntity> {

    public ArticleModel() {
        super(RecordKind.ARTICLE, "articles", ArticleInput.class, ArticleEntity.class);
    }

    @Override
    protected String slug(ArticleInput input) {
        return input.slug();
    }

    @Override
    public ArticleEntity entity(ArticleInput input, References known) {
        return new ArticleEntity(input, known);
    }

    @Override
    public LinkedNode linked(ArticleInput article) {
        String url = article.url() == null ? null : article.url().text();
        return LinkedNode.of("article", article.slug(), "schema:NewsArticle", "prov:Entity")
                .text("schema:headline", article.headline())
                .text("schema:url", url)
                .iri("wdt:P854", url)
                .literal("schema:datePublished", article.publishedOn())
                .link("schema:publisher", "actor", article.outlet())
                .link("prov:wasAttributedTo", "actor", article.outlet())
                .texts("schema:author", article.authors())
                .link("prov:wasDerivedFrom", "article", article.republishes());
    }
}
