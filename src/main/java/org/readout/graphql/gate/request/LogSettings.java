package org.readout.graphql.gate.request;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What the log tells of those who ask. */
@ConfigMapping(prefix = "readout.log")
public interface LogSettings {

    /** What stands for a client. */
    @WithDefault("network")
    Clients clients();

    /** Addresses of clients are data of persons. */
    enum Clients {
        /** Nothing does. */
        NONE,

        /** The network of its address: 24 bits of IPv4, 48 of IPv6. */
        NETWORK,

        /** What the client counts as for the limits: its address, 64 bits of it for IPv6. */
        ADDRESS
    }
}
