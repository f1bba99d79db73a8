package org.readout.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock of this server. Days are those of UTC. Whatever depends on the time takes a clock, so that tests need not wait. */
final class SystemClock {

    SystemClock() {}

    @Produces
    @Singleton
    static Clock clock() {
        return Clock.systemUTC();
    }
}
