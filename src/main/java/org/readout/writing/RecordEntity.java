package org.readout.writing;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.readout.graphql.error.BadInput;

/** A record as it is written: its key, and where it stands in its history. What it holds is its own. */
@MappedSuperclass
public abstract class RecordEntity {

    /** Its history is one list. */
    private static final int MOST_REVISIONS = 1000;

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Enumerated(EnumType.STRING)
    private RecordState state = RecordState.CURRENT;

    private int revision = 1;

    /** Null until it is recorded. */
    public final UUID key() {
        return id;
    }

    public final boolean isRetracted() {
        return state == RecordState.RETRACTED;
    }

    /** Which revision it is at; 1 as it was recorded. */
    public final int revision() {
        return revision;
    }

    /**
     * Begins its next revision.
     *
     * @throws BadInput at {@code path} where it has as many as it can have, of which the last is for a retraction
     */
    final void revise(RecordState next, String path) {
        if (revision >= (next == RecordState.RETRACTED ? MOST_REVISIONS : MOST_REVISIONS - 1)) {
            throw BadInput.at(path, "It was corrected too often to be corrected once more.");
        }
        state = next;
        revision++;
    }
}
