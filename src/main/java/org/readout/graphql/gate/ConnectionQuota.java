package org.readout.graphql.gate;

import com.sun.management.UnixOperatingSystemMXBean;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many connections are open, in all and from each address, and how fast they come. Addresses are those of the connections: behind a proxy all
 * have the proxy's.
 */
@ApplicationScoped
public class ConnectionQuota {

    /** What a connection can hold before its request is one: the head, and the buffers that it is read into. */
    private static final int BYTES_OF_ONE = 64 * 1024;

    /** More than any client needs that keeps its connections, and few enough for one thread to accept beside others'. */
    private static final int PER_SECOND = 500;

    private final int mostOfAll;
    private final int mostOfAddress;
    private final ConnectionRate rate;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<String, Integer> openByAddress = new ConcurrentHashMap<>();

    ConnectionQuota(
            LimitSettings settings,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean behindProxy) {
        mostOfAll = settings.connections().orElseGet(ConnectionQuota::ofThisMachine);
        rate = new ConnectionRate(
                settings.connectionRate().orElse(behindProxy ? 0 : PER_SECOND), TimeMeter.SYSTEM_NANOTIME);
        mostOfAddress = settings.clientConnections().orElse(behindProxy ? mostOfAll : Math.max(1, mostOfAll / 4));
    }

    private static int ofThisMachine() {
        long most = Runtime.getRuntime().maxMemory() / BYTES_OF_ONE;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            most = Math.min(most, system.getMaxFileDescriptorCount() * 3 / 4);
        }
        return (int) Math.min(Integer.MAX_VALUE, Math.max(1, most));
    }

    /** Whether one more connection of an address may be open; it counts then until {@link #leave}. */
    public boolean enter(String address) {
        if (!rate.allows(address)) {
            return false;
        }
        AtomicBoolean entered = new AtomicBoolean();
        openByAddress.compute(address, (client, before) -> {
            int after = (before == null ? 0 : before) + 1;
            entered.set(after <= mostOfAddress);
            return entered.get() ? Integer.valueOf(after) : before;
        });
        if (entered.get() && open.incrementAndGet() > mostOfAll) {
            leave(address);
            return false;
        }
        return entered.get();
    }

    public void leave(String address) {
        open.decrementAndGet();
        openByAddress.computeIfPresent(address, (client, before) -> before == 1 ? null : before - 1);
    }

    /** How many connections are open in all. */
    public int open() {
        return open.get();
    }
}
