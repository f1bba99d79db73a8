package org.readout.actor;

import jakarta.inject.Singleton;
import org.readout.actor.profile.ActorKind;

/** Where outlets are found, by the slugs that they have as actors. */
@Singleton
class OutletReferences extends ActorReferences {

    static final String NOUN = "outlet";

    OutletReferences() {
        super(NOUN, ActorKind.OUTLET);
    }
}
