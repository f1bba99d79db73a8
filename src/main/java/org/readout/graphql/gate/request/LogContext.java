package org.readout.graphql.gate.request;

import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import jakarta.inject.Singleton;
import java.util.Arrays;
import org.jboss.logging.MDC;

/** What lines of the log say of the request that they are written for, and of its client. */
@Singleton
public class LogContext {

    private static final String REQUEST_ID = "requestId";
    private static final String OPERATION = "operation";
    private static final String CLIENT = "client";
    private static final String UNKNOWN = "";
    private static final int LONGEST_NAME = 100;

    /** What a site has of IPv6 (RFC 6177). */
    private static final int SITE_BYTES = 6;

    private final LogSettings.Clients told;

    LogContext(LogSettings settings) {
        this.told = settings.clients();
    }

    /** Lines that are written in the current Vert.x context are for this request. */
    public static void request(String id) {
        MDC.put(REQUEST_ID, id);
    }

    /** Lines that are written in the current Vert.x context are for an operation of this name. */
    public static void operation(String name) {
        MDC.put(OPERATION, name.substring(0, Math.min(name.length(), LONGEST_NAME)));
    }

    /**
     * Lines that are written in the current Vert.x context are for this client.
     *
     * @param client what it counts as
     */
    public void client(String client) {
        String name = nameOf(client);
        if (!name.isEmpty()) {
            MDC.put(CLIENT, name);
        }
    }

    /**
     * What stands for a client in the log.
     *
     * @param client what it counts as
     * @return empty where nothing does
     */
    public String nameOf(String client) {
        return switch (told) {
            case NONE -> UNKNOWN;
            case NETWORK -> network(client);
            case ADDRESS -> client;
        };
    }

    private static String network(String client) {
        int host = client.lastIndexOf('.');
        if (host >= 0) {
            return client.substring(0, host) + ".0/24";
        }
        CidrAddress network = Inet.parseCidrAddress(client);
        if (network == null) {
            return UNKNOWN;
        }
        byte[] address = network.getNetworkAddress().getAddress();
        return Inet.toOptimalString(Arrays.copyOf(Arrays.copyOf(address, SITE_BYTES), address.length)) + "/"
                + SITE_BYTES * Byte.SIZE;
    }
}
