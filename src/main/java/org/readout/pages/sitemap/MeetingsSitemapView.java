package org.readout.pages.sitemap;

import jakarta.inject.Singleton;
import java.time.Clock;

/** The meetings of a year. */
@Singleton
class MeetingsSitemapView extends SitemapYearView {

    MeetingsSitemapView(Clock clock) {
        super(clock, "meetings", "from", "to");
    }
}
