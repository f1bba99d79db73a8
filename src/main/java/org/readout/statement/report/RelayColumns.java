package org.readout.statement.report;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.UUID;

/** One pair of hands of a chain as a table holds it. */
@Embeddable
public class RelayColumns {

    @Column(name = "actor_id")
    UUID actor;

    String wording;

    protected RelayColumns() {}

    public RelayColumns(UUID actor, String wording) {
        this.actor = actor;
        this.wording = wording;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RelayColumns that && actor.equals(that.actor) && Objects.equals(wording, that.wording);
    }

    @Override
    public int hashCode() {
        return Objects.hash(actor, wording);
    }
}
