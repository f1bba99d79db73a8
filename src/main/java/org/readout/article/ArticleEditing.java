package org.readout.article;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.writing.WriteTransactions;

/** How articles come into the record. */
@GraphQLApi
public class ArticleEditing {

    private final WriteTransactions desk;
    private final ArticleRecorder recorder;
    private final ArticleRepository articles;

    public ArticleEditing(WriteTransactions desk, ArticleRecorder recorder, ArticleRepository articles) {
        this.desk = desk;
        this.recorder = recorder;
        this.articles = articles;
    }

    @Mutation
    @Description(
            "Records an article. Its slug names it for ever: the same content again changes nothing, other content is a conflict.")
    public @NonNull Uni<ArticlePayload> recordArticle(@NonNull ArticleInput input) {
        return desk.record(() -> recorder.record(input)).chain(recorded -> articles.byKey(recorded.key())
                .map(article -> new ArticlePayload(article, recorded.created())));
    }
}
