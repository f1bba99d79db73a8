package org.readout.pages.linked;

import jakarta.inject.Singleton;

/** Actors as linked data. */
@Singleton
class LinkedActorView extends LinkedView {

    LinkedActorView() {
        super("actors", "linked-actor");
    }
}
