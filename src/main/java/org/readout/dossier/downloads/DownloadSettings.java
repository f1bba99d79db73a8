package org.readout.dossier.downloads;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much of the server whole files take. */
@ConfigMapping(prefix = "readout.exports")
public interface DownloadSettings {

    /** How many are on their way at a time, one for each client; each has a connection by JDBC. */
    @WithDefault("2")
    int concurrent();

    /** How long one may take in all. */
    @WithDefault("10m")
    Duration time();
}
