package org.readout.pages.linked;

import jakarta.inject.Singleton;

/** Statements as linked data. */
@Singleton
class LinkedStatementView extends LinkedView {

    LinkedStatementView() {
        super("statements", "linked-statement");
    }
}
