package org.readout.journal;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How those are served who follow the journal. */
@ConfigMapping(prefix = "readout.followers")
public interface FollowersSettings {

    /** How often they look at the journal although nothing was announced. */
    @WithDefault("5s")
    Duration poll();
}
