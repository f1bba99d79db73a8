package org.readout.statement.report;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/** One article carrying one statement. */
@DefaultNonNull
@Description("One article carrying one statement.")
public record Report(
        @Ignore UUID key,
        @Ignore UUID statementKey,
        @Ignore UUID articleKey,

        @Nullable @Description("The speaker as the article names him: 'the Kremlin aide', 'Garrett Markis'.")
        String attributedAs,

        @Nullable
        @Description(
                "What the article says against its own certainty, verbatim: 'reportedly', 'was said to'; null where it "
                        + "vouches.")
        String hedge,

        @Ignore UUID conveyedByKey) {

    public static Report of(Row row) {
        return new Report(
                row.getUUID("id"),
                row.getUUID("statement_id"),
                row.getUUID("article_id"),
                row.getString("attributed_as"),
                row.getString("hedge"),
                row.getUUID("conveyed_by_id"));
    }
}
