package org.readout.statement;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/** What a statement says of one meeting. */
@DefaultNonNull
@Description("What a statement says of one meeting.")
public record Position(
        @Ignore UUID meetingKey,

        @Nullable @Description("What the speaker wants; null where it does not say.")
        Attitude attitude,

        @Nullable @Description("Null where it says nothing of how likely the meeting is.")
        Likelihood likelihood,

        @Nullable
        @Description("What it makes the meeting depend on, in the speaker's words: 'all depends on reciprocity'.")
        String condition) {

    static Position of(Row row) {
        String attitude = row.getString("attitude");
        String likelihood = row.getString("likelihood");
        return new Position(
                row.getUUID("meeting_id"),
                attitude == null ? null : Attitude.valueOf(attitude),
                likelihood == null ? null : Likelihood.valueOf(likelihood),
                row.getString("condition"));
    }

    @Nullable
    @Description("The band in percent; null where `likelihood` is.")
    public LikelihoodRange getLikelihoodRange() {
        return likelihood == null ? null : likelihood.range();
    }
}
