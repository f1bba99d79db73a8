package org.readout.graphql.gate.client;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.readout.graphql.gate.request.LimitSettings;

/**
 * How many connections are open, in all and of each client, and how fast they come. A client is what connects; what a trusted
 * proxy has open is of many clients, and is bounded in all alone.
 */
@ApplicationScoped
public class ConnectionQuota {

    /** What a connection can hold before its request is one: the head, and the buffers that it is read into. */
    private static final int BYTES_OF_ONE = 64 * 1024;

    /** More than any client needs that keeps its connections, and few enough for one thread to accept beside others'. */
    private static final int PER_SECOND = 500;

    private final ClientAddress clients;
    private final int mostOfAll;
    private final int mostOfClient;
    private final ConnectionRate rate;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<String, Integer> openByClient = new ConcurrentHashMap<>();

    ConnectionQuota(LimitSettings settings, ClientAddress clients) {
        this.clients = clients;
        mostOfAll = settings.connections().orElseGet(ConnectionQuota::ofThisMachine);
        rate = new ConnectionRate(settings.connectionRate().orElse(PER_SECOND), TimeMeter.SYSTEM_NANOTIME);
        mostOfClient = settings.clientConnections().orElse(Math.max(1, mostOfAll / 4));
    }

    private static int ofThisMachine() {
        long most = Runtime.getRuntime().maxMemory() / BYTES_OF_ONE;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            most = Math.min(most, system.getMaxFileDescriptorCount() * 3 / 4);
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, most));
    }

    /**
     * Whether one more connection may be open; it counts then until {@link #leave}.
     *
     * @param peer where it comes from; null for a socket of the machine's own, which has no address
     */
    public boolean enter(InetAddress peer) {
        if (isClient(peer) && !enterAs(ClientAddress.of(peer))) {
            return false;
        }
        if (open.incrementAndGet() > mostOfAll) {
            leave(peer);
            return false;
        }
        return true;
    }

    public void leave(InetAddress peer) {
        open.decrementAndGet();
        if (isClient(peer)) {
            openByClient.computeIfPresent(ClientAddress.of(peer), (client, before) -> before == 1 ? null : before - 1);
        }
    }

    private boolean isClient(InetAddress peer) {
        return peer != null && !clients.isProxy(peer);
    }

    private boolean enterAs(String client) {
        if (!rate.allows(client)) {
            return false;
        }
        AtomicBoolean entered = new AtomicBoolean();
        openByClient.compute(client, (same, before) -> {
            int after = (before == null ? 0 : before) + 1;
            entered.set(after <= mostOfClient);
            return entered.get() ? Integer.valueOf(after) : before;
        });
        return entered.get();
    }

    /** How many connections are open in all. */
    public int open() {
        return open.get();
    }
}
