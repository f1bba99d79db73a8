package org.readout.statement.code;

import io.smallrye.graphql.api.DefaultNonNull;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;

/** A code of an event-data scheme. */
@DefaultNonNull
@Description("A code of an event-data scheme, as CAMEO 1.1b3's 036, Express intent to meet or negotiate.")
public record EventCode(
        @Description("The scheme with its version.") String scheme,
        @Description("The code itself.") String code,
        @Description("What the scheme calls it.") String label) {

    public static EventCode of(Row row) {
        return new EventCode(row.getString("scheme"), row.getString("code"), row.getString("label"));
    }
}
