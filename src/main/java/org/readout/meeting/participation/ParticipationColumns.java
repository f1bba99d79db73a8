package org.readout.meeting.participation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;

/** A part in a meeting as a table holds it. */
@Embeddable
public class ParticipationColumns {

    @Column(name = "actor_id")
    UUID actor;

    @Enumerated(EnumType.STRING)
    ParticipantRole role;

    protected ParticipationColumns() {}

    public ParticipationColumns(UUID actor, ParticipantRole role) {
        this.actor = actor;
        this.role = role;
    }

    public UUID actor() {
        return actor;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParticipationColumns that && actor.equals(that.actor) && role == that.role;
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor, role);
    }
}
