package org.readout.pages.linked;

import jakarta.inject.Singleton;

/** Articles as linked data. */
@Singleton
class LinkedArticleView extends LinkedView {

    LinkedArticleView() {
        super("articles", "linked-article");
    }
}
