package org.readout.event.topic;

import io.smallrye.graphql.api.DefaultNonNull;
import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.graphql.RecordNode;

/** What talks are about. */
@DefaultNonNull
@Description("What talks are about.")
public record Topic(
        @Ignore UUID key,

        @Description("The public name in addresses, stable for ever.")
        String slug,

        @Description("Its name.") String name)
        implements RecordNode {

    static Topic of(Row row) {
        return new Topic(row.getUUID("id"), row.getString("slug"), row.getString("name"));
    }

    @Override
    public String label() {
        return name;
    }

    @Override
    public String nodeKey() {
        return key.toString();
    }
}
