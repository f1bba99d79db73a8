package org.readout.status;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.readout.graphql.error.BadInput;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordRule;

/** How many status changes a meeting can have. */
@Singleton
class StatusChangeLimit implements RecordRule<StatusChangeInput, StatusChangeEntity> {

    private final StatusChangeRepository changes;

    StatusChangeLimit(StatusChangeRepository changes) {
        this.changes = changes;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.STATUS_CHANGE;
    }

    @Override
    public Uni<Void> check(StatusChangeEntity stored, StatusChangeEntity fresh, StatusChangeInput input) {
        if (stored != null && stored.meeting.equals(fresh.meeting)) {
            return Uni.createFrom().voidItem();
        }
        return changes.isFull(fresh)
                .invoke(full -> {
                    if (full) {
                        throw BadInput.at(
                                "meeting",
                                "'" + input.meeting() + "' has " + StatusChangeRepository.MOST_OF_A_MEETING
                                        + " status changes, and none has more.");
                    }
                })
                .replaceWithVoid();
    }
}
