package org.readout.graphql.socket;

import jakarta.enterprise.context.ApplicationScoped;
import org.readout.graphql.gate.request.Quota;

/** What the clients of this server have of WebSockets at the moment. */
@ApplicationScoped
class SocketQuotas {

    private final Quota open;
    private final Quota subscriptions;
    private final Quota memory;

    SocketQuotas(SocketSettings settings) {
        open = new Quota(settings.open(), settings.openPerClient());
        subscriptions = new Quota(settings.subscriptions(), settings.subscriptionsPerClient());
        memory = new Quota(
                settings.memory().asLongValue(), settings.memoryPerClient().asLongValue());
    }

    /** WebSockets that are open. */
    Quota open() {
        return open;
    }

    Quota subscriptions() {
        return subscriptions;
    }

    /** Bytes that were received and not read yet, or sent and not taken yet. */
    Quota memory() {
        return memory;
    }
}
