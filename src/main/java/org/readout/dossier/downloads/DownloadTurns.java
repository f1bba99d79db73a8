package org.readout.dossier.downloads;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.request.RequestException;

/** Who is given a file now: few at a time, and one for each client. */
@Singleton
class DownloadTurns {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final DownloadSettings settings;
    private final Set<String> clients = new HashSet<>();

    DownloadTurns(DownloadSettings settings) {
        this.settings = settings;
    }

    /**
     * @return gives the turn back; once is enough
     * @throws RequestException where the client, or everybody, has to wait
     */
    synchronized Runnable take(String client) {
        if (clients.contains(client)) {
            throw RequestException.later(
                    TOO_MANY_REQUESTS,
                    ErrorCode.RATE_LIMITED,
                    "Another file is on its way to you; take it first.",
                    WAIT);
        }
        if (clients.size() >= settings.concurrent()) {
            throw RequestException.later(
                    UNAVAILABLE,
                    ErrorCode.OVERLOADED,
                    "As many files are on their way as this server gives at a time.",
                    WAIT);
        }
        clients.add(client);
        AtomicBoolean held = new AtomicBoolean(true);
        return () -> {
            if (held.getAndSet(false)) {
                giveBack(client);
            }
        };
    }

    private synchronized void giveBack(String client) {
        clients.remove(client);
    }
}
