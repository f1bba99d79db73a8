package org.readout.journal.announcement;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How those are served who follow the journal. */
@ConfigMapping(prefix = "readout.followers")
public interface FollowersSettings {

    /** How often the position of the journal is compared with what was announced of it. */
    @WithDefault("1s")
    Duration poll();
}
