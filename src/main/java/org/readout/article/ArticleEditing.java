package org.readout.article;

import io.smallrye.mutiny.Uni;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.NonNull;
import org.readout.graphql.TextArgument;
import org.readout.graphql.TextLength;
import org.readout.writing.Correction;
import org.readout.writing.Recorder;
import org.readout.writing.transaction.Recorded;
import org.readout.writing.transaction.WriteTransactions;

/** How articles come into the record, and are put right. */
@GraphQLApi
public class ArticleEditing {

    private final WriteTransactions desk;
    private final Recorder recorder;
    private final ArticleRepository articles;

    public ArticleEditing(WriteTransactions desk, Recorder recorder, ArticleRepository articles) {
        this.desk = desk;
        this.recorder = recorder;
        this.articles = articles;
    }

    @Mutation
    @Description(
            "Records an article. Its slug names it for ever: the same content again changes nothing, other content is a conflict.")
    public @NonNull Uni<ArticlePayload> recordArticle(@NonNull ArticleInput input) {
        return payload(desk.record(() -> recorder.record(input)));
    }

    @Mutation
    @Description(
            "Replaces the content of the article under the input's slug; the old one stays in its revisions. The content that "
                    + "it has already changes nothing; with `revision`, it is a conflict where the article has moved on from it.")
    public @NonNull Uni<ArticlePayload> correctArticle(
            @NonNull ArticleInput input,
            @NonNull @TextArgument(max = TextLength.SENTENCE, blank = false) String reason,
            Integer revision) {
        return payload(desk.revise(
                reason,
                () -> WriteTransactions.withinInput(() -> recorder.correct(input, new Correction(revision, false)))));
    }

    private Uni<ArticlePayload> payload(Uni<Recorded> written) {
        return written.chain(recorded ->
                articles.byKey(recorded.key()).map(article -> new ArticlePayload(article, recorded.created())));
    }
}
