package org.readout.graphql.warmup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a server warms up. */
@ConfigMapping(prefix = "readout.warmup")
interface WarmupSettings {

    /** For how long at most it does so before it is ready; 0 for not at all. */
    @WithDefault("15s")
    Duration time();
}
