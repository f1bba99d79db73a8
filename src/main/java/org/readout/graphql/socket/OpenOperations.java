package org.readout.graphql.socket;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.gate.request.Quota;
import org.readout.platform.database.connection.Deadline;

/** What the client of one WebSocket has asked for and not got to the end of, by the ids that it chose. */
final class OpenOperations {

    private final Quota subscriptionQuota;
    private final String client;
    private final Map<String, Deadline> underWay = new HashMap<>();
    private final Map<String, SubscriptionStream> subscriptions = new HashMap<>();
    private boolean ended;

    OpenOperations(Quota subscriptionQuota, String client) {
        this.subscriptionQuota = subscriptionQuota;
        this.client = client;
    }

    synchronized boolean contains(String id) {
        return underWay.containsKey(id) || subscriptions.containsKey(id);
    }

    synchronized int size() {
        return underWay.size() + subscriptions.size();
    }

    /** Whether no operation waits for its answer. */
    synchronized boolean areAnswered() {
        return underWay.isEmpty();
    }

    synchronized void begin(String id, Deadline deadline) {
        underWay.put(id, deadline);
    }

    /** Whether the client still waited for that answer; it waits no longer. */
    synchronized boolean answered(String id, Deadline deadline) {
        return underWay.remove(id, deadline);
    }

    /** Keeps a subscription, unless its client has as many as it may. */
    synchronized boolean follow(String id, SubscriptionStream stream) {
        if (ended || !subscriptionQuota.take(client, 1)) {
            return false;
        }
        subscriptions.put(id, stream);
        return true;
    }

    /** Whether that subscription was still there; it is no longer. */
    synchronized boolean over(String id, SubscriptionStream stream) {
        boolean there = subscriptions.remove(id, stream);
        if (there) {
            subscriptionQuota.giveBack(client, 1);
        }
        return there;
    }

    /** Ends what has an id, on which the client wants to hear no more. */
    void end(String id) {
        Deadline deadline;
        synchronized (this) {
            deadline = underWay.remove(id);
        }
        if (deadline != null) {
            deadline.end();
        }
        endSubscription(id);
    }

    void endSubscriptions() {
        List<String> ids;
        synchronized (this) {
            ids = List.copyOf(subscriptions.keySet());
        }
        ids.forEach(this::endSubscription);
    }

    /** Ends all, and lets nothing more begin. */
    void end() {
        List<Deadline> deadlines;
        synchronized (this) {
            ended = true;
            deadlines = List.copyOf(underWay.values());
            underWay.clear();
        }
        deadlines.forEach(Deadline::end);
        endSubscriptions();
    }

    private void endSubscription(String id) {
        SubscriptionStream stream;
        synchronized (this) {
            stream = subscriptions.get(id);
        }
        if (stream != null && over(id, stream)) {
            stream.end();
        }
    }
}
