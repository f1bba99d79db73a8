package org.readout.actor;

import jakarta.inject.Singleton;
import org.readout.actor.profile.ActorKind;

/** Where institutions are found, by the slugs that they have as actors. */
@Singleton
class InstitutionReferences extends ActorReferences {

    static final String NOUN = "institution";

    InstitutionReferences() {
        super(NOUN, ActorKind.INSTITUTION);
    }
}
