package org.readout.statement;

import io.smallrye.graphql.api.DefaultNonNull;
import io.smallrye.graphql.api.Nullable;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.readout.actor.Actor;
import org.readout.actor.ActorRepository;

/** One pair of hands between a speaker and an article. */
@DefaultNonNull
@Description("One pair of hands between a speaker and an article.")
public record Relay(
        @Description("Whose hands.") Actor actor,

        @Nullable @Description("As the article words it: 'according to', 'told reporters'.")
        String wording) {

    static Relay of(Row row) {
        return new Relay(ActorRepository.ACTOR.map().apply(row), row.getString("wording"));
    }
}
