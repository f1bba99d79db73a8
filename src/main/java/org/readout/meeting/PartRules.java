package org.readout.meeting;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.readout.graphql.error.BadInput;
import org.readout.writing.RecordKind;
import org.readout.writing.RecordRule;

/** Which meeting can be a part of which: a part has no parts of its own, so that there are no circles and a summit counts once. */
@Singleton
class PartRules implements RecordRule<MeetingInput, MeetingEntity> {

    private static final String PATH = "partOf";

    private final PartRepository parts;

    PartRules(PartRepository parts) {
        this.parts = parts;
    }

    @Override
    public RecordKind kind() {
        return RecordKind.MEETING;
    }

    @Override
    public Uni<Void> check(MeetingEntity stored, MeetingEntity fresh, MeetingInput input) {
        if (fresh.partOf == null) {
            return Uni.createFrom().voidItem();
        }
        UUID own = stored == null ? null : stored.key();
        if (fresh.partOf.equals(own)) {
            throw BadInput.at(PATH, "A meeting is no part of itself.");
        }
        return parts.around(fresh.partOf, own)
                .invoke(around -> {
                    if (around.wholeIsPart()) {
                        throw BadInput.at(
                                PATH, "That meeting is itself a part of another, and a part has no parts of its own.");
                    }
                    if (around.hasParts()) {
                        throw BadInput.at(PATH, "It has parts, and a part has no parts of its own.");
                    }
                    if (around.parts() >= PartRepository.MOST) {
                        throw BadInput.at(PATH, "A meeting has at most " + PartRepository.MOST + " parts.");
                    }
                })
                .replaceWithVoid();
    }
}
