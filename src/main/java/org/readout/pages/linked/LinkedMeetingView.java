package org.readout.pages.linked;

import jakarta.inject.Singleton;

/** Meetings as linked data. */
@Singleton
class LinkedMeetingView extends LinkedView {

    LinkedMeetingView() {
        super("meetings", "linked-meeting");
    }
}
