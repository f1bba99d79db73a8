package org.readout.pages.sitemap;

import jakarta.inject.Singleton;
import java.time.Clock;

/** The statements of a year. */
@Singleton
class StatementsSitemapView extends SitemapYearView {

    StatementsSitemapView(Clock clock) {
        super(clock, "statements", "saidFrom", "saidTo");
    }
}
