package org.readout.graphql.socket;

import java.time.Duration;
import org.readout.platform.Timers;

/**
 * Pings a client now and then, so that proxies on the way see that its connection is used and the server sees when it is
 * not there any more. Every implementation of WebSocket answers pings by itself (RFC 6455, section 5.5.2).
 */
final class Heartbeat {

    private static final int UNANSWERED = 2;

    private final Runnable ping;
    private final Runnable lost;
    private final Timers.Cancellable timer;
    private int unanswered;

    /**
     * Begins to ping after one period.
     *
     * @param lost called when nothing was heard since the last but one ping and another is due
     */
    Heartbeat(Timers timers, Duration period, Runnable ping, Runnable lost) {
        this.ping = ping;
        this.lost = lost;
        timer = timers.every(period, this::beat);
    }

    /** Something came from the client. */
    void heard() {
        unanswered = 0;
    }

    void stop() {
        timer.cancel();
    }

    private void beat() {
        if (unanswered == UNANSWERED) {
            stop();
            lost.run();
        } else {
            unanswered++;
            ping.run();
        }
    }
}
