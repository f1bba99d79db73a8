package org.readout.platform.security;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/**
 * Tells the log why tokens do not hold. Whoever sends many writes no more than a line a minute for each reason; all of them
 * stand there at the level DEBUG.
 */
@Singleton
class RefusedTokens {

    private static final Logger LOG = Logger.getLogger(RefusedTokens.class);
    private static final Duration QUIET = Duration.ofMinutes(1);

    private final Clock clock;
    private final Map<String, Instant> told = new ConcurrentHashMap<>();

    RefusedTokens(Clock clock) {
        this.clock = clock;
    }

    void log(Throwable failure) {
        String reason = TokenRefusal.reason(failure);
        if (isNews(reason)) {
            LOG.infof("A token was refused: %s", reason);
        } else {
            LOG.debugf("A token was refused: %s", reason);
        }
    }

    private boolean isNews(String reason) {
        Instant now = clock.instant();
        Instant last = told.get(reason);
        if (last == null) {
            return told.putIfAbsent(reason, now) == null;
        }
        return !now.isBefore(last.plus(QUIET)) && told.replace(reason, last, now);
    }
}
