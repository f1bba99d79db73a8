package org.readout.statement.report;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;

/** One pair of hands between a speaker and an article. */
@DefaultNonNull
@Description("One pair of hands between a speaker and an article.")
public record Relay(
        @Ignore UUID actorKey,

        @Nullable @Description("As the article words it: 'according to', 'told reporters'.")
        String wording) {

    public static Relay of(Row row) {
        return new Relay(row.getUUID("actor_id"), row.getString("wording"));
    }
}
