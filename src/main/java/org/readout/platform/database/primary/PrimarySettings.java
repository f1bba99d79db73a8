package org.readout.platform.database.primary;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the database that takes writes is found. */
@ConfigMapping(prefix = "readout.primary")
public interface PrimarySettings {

    /** How often the database in use is asked whether it still takes writes; while it does not, how often all candidates are asked. */
    @WithDefault("2s")
    Duration check();

    /** For how long it may be away before a standby is read in its place, which takes no writes. */
    @WithDefault("3s")
    Duration grace();
}
