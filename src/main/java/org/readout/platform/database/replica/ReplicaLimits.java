package org.readout.platform.database.replica;

import java.time.Duration;

/**
 * How far a replica may lag, and how long a request waits for one.
 *
 * @param lag since it was known here that the primary has more
 */
public record ReplicaLimits(Duration lag, Duration longestWait) {}
