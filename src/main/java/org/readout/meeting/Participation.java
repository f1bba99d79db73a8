package org.readout.meeting;

import io.smallrye.graphql.api.DefaultNonNull;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.readout.actor.Actor;
import org.readout.actor.ActorRepository;

/** Somebody's part in a meeting. */
@DefaultNonNull
@Description("Somebody's part in a meeting.")
public record Participation(
        @Description("Who takes part.") Actor actor,
        @Description("What for.") ParticipantRole role) {

    static Participation of(Row row) {
        return new Participation(
                ActorRepository.ACTOR.map().apply(row), ParticipantRole.valueOf(row.getString("role")));
    }
}
