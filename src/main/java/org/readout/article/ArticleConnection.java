package org.readout.article;

import io.smallrye.graphql.api.DefaultNonNull;
import org.eclipse.microprofile.graphql.Description;
import org.readout.graphql.page.Connection;
import org.readout.graphql.page.Page;

/** Articles, page by page. */
@Description("Articles, page by page.")
public class ArticleConnection extends Connection<Article, ArticleConnection.ArticleEdge> {

    public ArticleConnection(Page<Article> page) {
        super(page, ArticleEdge::new);
    }

    /** One of them and its place. */
    @DefaultNonNull
    @Description("One of them and its place.")
    public record ArticleEdge(
            @Description("Its place in the connection.") String cursor,
            @Description("What stands there.") Article node) {}
}
