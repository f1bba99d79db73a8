package org.readout.journal.announcement;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Well while changes of the record are heard as they commit. A node that hears none stays ready: it keeps no answers then,
 * and its followers hear of changes a little later.
 */
@Wellness
@ApplicationScoped
class JournalListenerCheck implements HealthCheck {

    private final JournalListener listener;

    JournalListenerCheck(JournalListener listener) {
        this.listener = listener;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("journal-listener")
                .status(listener.isCurrent())
                .build();
    }
}
