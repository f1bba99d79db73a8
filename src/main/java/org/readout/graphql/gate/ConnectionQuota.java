package org.readout.graphql.gate;

import com.sun.management.UnixOperatingSystemMXBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.management.ManagementFactory;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many connections are open, in all and from each address. Addresses are those of the connections: behind a proxy all
 * have the proxy's.
 */
@ApplicationScoped
public class ConnectionQuota {

    /** What a connection can hold before its request is one: the head, and the buffers that it is read into. */
    private static final int BYTES_OF_ONE = 64 * 1024;

    private final int mostOfAll;
    private final int mostOfAddress;
    private final AtomicInteger open = new AtomicInteger();
    private final ConcurrentMap<String, Integer> openByAddress = new ConcurrentHashMap<>();

    ConnectionQuota(
            LimitSettings settings,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean behindProxy) {
        mostOfAll = settings.connections().orElseGet(ConnectionQuota::ofThisMachine);
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
