package org.readout.actor;

import jakarta.inject.Singleton;

/** Where outlets are found, by the slugs that they have as actors. */
@Singleton
class OutletReferences extends ActorReferences {

    static final String NOUN = "outlet";

    OutletReferences() {
        super(NOUN, ActorKind.OUTLET);
    }
}
