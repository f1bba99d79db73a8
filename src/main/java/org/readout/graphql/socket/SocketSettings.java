package org.readout.graphql.socket;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What clients may have of WebSockets, and how long they may keep the server waiting. */
@ConfigMapping(prefix = "readout.sockets")
public interface SocketSettings {

    /** How many WebSockets are open at a time. */
    @WithDefault("10000")
    int open();

    /** How many WebSockets of one client are open at a time. */
    @WithDefault("1000")
    int openPerClient();

    /** How many operations are under way on one WebSocket at a time, its subscriptions among them. */
    @WithDefault("100")
    int operations();

    /** How many subscriptions there are at a time. */
    @WithDefault("10000")
    int subscriptions();

    /** How many subscriptions one client has at a time, on all its WebSockets. */
    @WithDefault("1000")
    int subscriptionsPerClient();

    /** How many bytes a message of a client has; no more than the body of a request in any case. */
    @WithDefault("65536")
    int messageBytes();

    /** How much memory holds what was received and not read yet, and what was sent and not taken yet. */
    @WithDefault("32M")
    MemorySize memory();

    /** How much of that memory one client takes. */
    @WithDefault("8M")
    MemorySize memoryPerClient();

    /** How long a client may take to initialise its connection. */
    @WithDefault("10s")
    Duration initTimeout();

    /** How often a client is pinged; one that is not heard of for three times as long is cut off. */
    @WithDefault("12s")
    Duration ping();

    /** How long a client may take nothing of what it is sent before it is cut off. */
    @WithDefault("30s")
    Duration patience();
}
