package org.readout.meeting.participation;

import io.smallrye.graphql.api.DefaultNonNull;
import io.vertx.sqlclient.Row;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.readout.actor.ActorRepository;
import org.readout.actor.profile.Actor;
import org.readout.platform.database.sql.EnumColumn;

/** Somebody's part in a meeting. */
@DefaultNonNull
@Description("Somebody's part in a meeting.")
public record Participation(
        @Description("Who takes part.") Actor actor, @Ignore EnumColumn<ParticipantRole> storedRole) {

    public static Participation of(Row row) {
        return new Participation(
                ActorRepository.ACTOR.map().apply(row), EnumColumn.of(ParticipantRole.class, row, "role"));
    }

    @Description("What for.")
    public ParticipantRole getRole() {
        return EnumColumn.get(storedRole);
    }
}
