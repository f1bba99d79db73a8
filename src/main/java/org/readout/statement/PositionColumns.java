package org.readout.statement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Objects;
import java.util.UUID;

/** A position as a table holds it. */
@Embeddable
public class PositionColumns {

    @Column(name = "meeting_id")
    UUID meeting;

    @Enumerated(EnumType.STRING)
    Attitude attitude;

    @Enumerated(EnumType.STRING)
    Likelihood likelihood;

    String condition;

    protected PositionColumns() {}

    PositionColumns(UUID meeting, PositionInput input) {
        this.meeting = meeting;
        attitude = input.attitude();
        likelihood = input.likelihood();
        condition = input.condition();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PositionColumns that
                && meeting.equals(that.meeting)
                && attitude == that.attitude
                && likelihood == that.likelihood
                && Objects.equals(condition, that.condition);
    }

    @Override
    public int hashCode() {
        return Objects.hash(meeting, attitude, likelihood, condition);
    }
}
