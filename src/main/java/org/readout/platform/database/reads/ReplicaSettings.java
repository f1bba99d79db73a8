package org.readout.platform.database.reads;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;

/** How replicas are read from, where there are any. */
@ConfigMapping(prefix = "readout.replicas")
public interface ReplicaSettings {

    /** How long a replica may lack what the primary is known to have; one that lacks it for longer is not read from. */
    @WithDefault("5s")
    Duration maxLag();

    /** How long a request waits for a replica that is only just behind what it must read, before it reads from the primary. */
    @WithDefault("250ms")
    @WithName("wait")
    Duration longestWait();

    /** How often each database is asked what it shows, besides when a change is announced; one that does not answer in that time is away. */
    @WithDefault("1s")
    Duration poll();
}
