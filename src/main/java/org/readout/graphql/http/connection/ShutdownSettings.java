package org.readout.graphql.http.connection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much time the server takes to stop. */
@ConfigMapping(prefix = "readout.shutdown")
interface ShutdownSettings {

    /** How long it goes on as before, unready, so that whoever sends it requests notices. */
    @WithDefault("0s")
    Duration delay();

    /** How long connections that nothing is asked on stay open after that; longer than proxies keep theirs idle. */
    @WithDefault("2s")
    Duration idle();

    /** How long after it was told to stop the server waits for requests under way, a second after the delay at the least. */
    @WithDefault("7s")
    Duration timeout();
}
