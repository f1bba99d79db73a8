package org.readout.statement;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** One article carrying one statement. */
@DefaultNonNull
@Description("One article carrying one statement.")
public record Report(
        @Ignore UUID key,
        @Ignore UUID articleKey,

        @Description(
                "Each run of the speaker's words that the article prints between quotation marks, verbatim, in order.")
        List<@NonNull String> quotations,

        @Nullable @Description("The speaker as the article names him: 'the Kremlin aide', 'Garrett Markis'.")
        String attributedAs) {

    static Report of(Row row) {
        return new Report(
                row.getUUID("id"),
                row.getUUID("article_id"),
                List.of(row.getArrayOfStrings("quotations")),
                row.getString("attributed_as"));
    }
}
