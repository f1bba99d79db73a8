package org.readout.pages.linked;

import jakarta.inject.Singleton;

/** Events as linked data. */
@Singleton
class LinkedEventView extends LinkedView {

    LinkedEventView() {
        super("events", "linked-event");
    }
}
