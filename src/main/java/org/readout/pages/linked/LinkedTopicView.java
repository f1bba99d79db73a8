package org.readout.pages.linked;

import jakarta.inject.Singleton;

/** Topics as linked data. */
@Singleton
class LinkedTopicView extends LinkedView {

    LinkedTopicView() {
        super("topics", "linked-topic");
    }
}
