package org.readout.draft.speaker;

import java.util.List;
import org.readout.actor.profile.ActorKind;

/**
 * An actor of the record, as articles may name one.
 *
 * @param names the record's own, then its aliases
 */
public record RecordActor(String slug, ActorKind kind, List<String> names) {

    public RecordActor {
        names = List.copyOf(names);
    }

    boolean isPerson() {
        return kind == ActorKind.LEADER || kind == ActorKind.OFFICIAL;
    }

    /** Whether "he" or "she" may stand for it. */
    boolean mayBeOne() {
        return isPerson() || kind == ActorKind.UNNAMED_SOURCE;
    }

    boolean isOutlet() {
        return kind == ActorKind.OUTLET;
    }

    @Override
    public String toString() {
        return slug;
    }
}
