package org.readout.journal;

import io.netty.channel.Channel;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import org.jboss.logging.Logger;

/** The connection that a follower listens on. */
record Line(Channel channel, Duration patience) {

    private static final Logger LOG = Logger.getLogger(Line.class);
    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Waits until it takes more; a follower who takes nothing for too long is cut off, and what follows never comes. */
    Uni<Void> clear() {
        return clear(patience.dividedBy(PAUSE));
    }

    void cut() {
        channel.close();
    }

    private Uni<Void> clear(long tries) {
        if (channel.isWritable()) {
            return Uni.createFrom().voidItem();
        }
        if (tries == 0) {
            LOG.infof("A follower at %s took nothing for %s and is cut off", channel.remoteAddress(), patience);
            cut();
            return Uni.createFrom().nothing();
        }
        return Uni.createFrom().voidItem().onItem().delayIt().by(PAUSE).chain(() -> clear(tries - 1));
    }
}
