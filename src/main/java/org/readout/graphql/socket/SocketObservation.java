package org.readout.graphql.socket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jboss.logging.Logger;
import org.readout.graphql.gate.request.LogContext;
import org.readout.graphql.gate.request.Quota;

/** How WebSockets fare, as those who run the server see it. */
@Singleton
class SocketObservation {

    private static final Logger LOG = Logger.getLogger(SocketObservation.class);

    private final LogContext log;
    private final Map<CloseCode, Counter> closed = new EnumMap<>(CloseCode.class);

    SocketObservation(LogContext log, SocketQuotas quotas, MeterRegistry meters) {
        this.log = log;
        for (CloseCode code : CloseCode.values()) {
            closed.put(
                    code,
                    Counter.builder("readout.sockets.closed")
                            .description("WebSockets that the server has closed, by the reason")
                            .tag("reason", code.name().toLowerCase(Locale.ROOT))
                            .register(meters));
        }
        gauge(meters, "readout.sockets.open", "WebSockets that are open", quotas.open());
        gauge(meters, "readout.sockets.subscriptions", "Subscriptions that are open", quotas.subscriptions());
        gauge(meters, "readout.sockets.bytes", "Bytes that are held for WebSockets", quotas.memory());
    }

    /** The meters are there before the first WebSocket is. */
    void start(@Observes StartupEvent start) {}

    /** @param client what it counts as */
    void closed(CloseCode code, String client, String reason) {
        closed.get(code).increment();
        if (code == CloseCode.TRY_AGAIN_LATER) {
            String name = log.nameOf(client);
            LOG.infof("A client%s is cut off, and told: %s", name.isEmpty() ? "" : " at " + name, reason);
        }
    }

    private static void gauge(MeterRegistry meters, String name, String description, Quota quota) {
        Gauge.builder(name, quota, Quota::taken)
                .description(description)
                .strongReference(true)
                .register(meters);
    }
}
