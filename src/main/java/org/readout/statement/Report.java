package org.readout.statement;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.article.Article;

/** One article carrying one statement. */
@DefaultNonNull
@Description("One article carrying one statement.")
public record Report(
        @Ignore UUID key,
        @Ignore UUID statementKey,
        @Description("The article that carries it.") Article article,

        @Nullable @Description("The speaker as the article names him: 'the Kremlin aide', 'Garrett Markis'.")
        String attributedAs,

        @Nullable
        @Description(
                "What the article says against its own certainty, verbatim: 'reportedly', 'was said to'; null where it "
                        + "vouches.")
        String hedge,

        @Ignore UUID conveyedByKey) {

    static Report of(Row row) {
        return new Report(
                row.getUUID("report_id"),
                row.getUUID("statement_id"),
                Article.of(row),
                row.getString("attributed_as"),
                row.getString("hedge"),
                row.getUUID("conveyed_by_id"));
    }
}
