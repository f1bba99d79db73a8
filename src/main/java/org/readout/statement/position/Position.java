package org.readout.statement.position;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.platform.database.sql.EnumColumn;

/** What a statement says of one meeting. */
@DefaultNonNull
@Description("What a statement says of one meeting.")
public record Position(
        @Ignore UUID statementKey,

        @Ignore UUID meetingKey,

        @Ignore EnumColumn<Attitude> storedAttitude,

        @Ignore EnumColumn<Likelihood> storedLikelihood,

        @Nullable
        @Description("What it makes the meeting depend on, in the speaker's words: 'all depends on reciprocity'.")
        String condition,

        @Nullable
        @Description(
                "The words that likelihood and attitude are read from, verbatim as a report of the statement prints them.")
        String wording,

        @Ignore EnumColumn<WordingBy> storedWordingBy) {

    public static Position of(Row row) {
        return new Position(
                row.getUUID("parent_key"),
                row.getUUID("meeting_id"),
                EnumColumn.of(Attitude.class, row, "attitude"),
                EnumColumn.of(Likelihood.class, row, "likelihood"),
                row.getString("condition"),
                row.getString("wording"),
                EnumColumn.of(WordingBy.class, row, "wording_by"));
    }

    @Nullable
    @Description("Whose words those are.")
    public WordingBy getWordingBy() {
        return EnumColumn.get(storedWordingBy);
    }

    @Nullable
    @Description("What the speaker wants; null where it does not say.")
    public Attitude getAttitude() {
        return EnumColumn.get(storedAttitude);
    }

    @Nullable
    @Description("Null where it says nothing of how likely the meeting is.")
    public Likelihood getLikelihood() {
        return EnumColumn.get(storedLikelihood);
    }

    @Nullable
    @Description("The band in percent; null where `likelihood` is.")
    public LikelihoodRange getLikelihoodRange() {
        Likelihood likelihood = getLikelihood();
        return likelihood == null ? null : likelihood.range();
    }
}
