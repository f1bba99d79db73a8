package org.readout.article;

import java.util.List;
import java.util.UUID;
import org.readout.platform.database.EntityCopy;
import org.readout.writing.Bulk;
import org.readout.writing.EntityContent;
import org.readout.writing.References;

/** Articles, many at a time. */
public final class ArticleBulk implements Bulk<ArticleInput> {

    private final EntityCopy<ArticleEntity> articles = new EntityCopy<>(ArticleEntity.class);

    @Override
    public UUID add(ArticleInput input, References known) {
        return articles.add(entity(input, known));
    }

    @Override
    public List<String> differences(ArticleInput one, ArticleInput other) {
        return EntityContent.differences(entity(one, References.anything()), entity(other, References.anything()));
    }

    @Override
    public List<EntityCopy<?>> rows() {
        return List.of(articles);
    }

    private static ArticleEntity entity(ArticleInput input, References known) {
        return new ArticleEntity(input, known.keys("outlet"), known.keys("article"));
    }
}
