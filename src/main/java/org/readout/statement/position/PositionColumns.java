package org.readout.statement.position;

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
    String wording;

    @Enumerated(EnumType.STRING)
    @Column(name = "wording_by")
    WordingBy wordingBy;

    protected PositionColumns() {}

    public PositionColumns(UUID meeting, PositionInput input) {
        this.meeting = meeting;
        attitude = input.attitude();
        likelihood = input.likelihood();
        condition = input.condition();
        wording = input.wording();
        wordingBy = input.wordingBy();
    }

    public UUID meeting() {
        return meeting;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PositionColumns that
                && meeting.equals(that.meeting)
                && attitude == that.attitude
                && likelihood == that.likelihood
                && Objects.equals(condition, that.condition)
                && Objects.equals(wording, that.wording)
                && wordingBy == that.wordingBy;
    }

    @Override
    public int hashCode() {
        return Objects.hash(meeting, attitude, likelihood, condition, wording, wordingBy);
    }
}
