package org.readout.graphql.gate.client;

import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.net.CidrAddress;
import io.smallrye.common.net.Inet;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.net.impl.ConnectionBase;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.readout.graphql.gate.request.LimitSettings;

/**
 * Who a client is, wherever something is counted for each: the address that it connects from, or, where a trusted proxy
 * connects, the last address before the trusted ones. Of an address of IPv6 only the network of 64 bits counts, for a
 * subscriber has at least one of them to himself.
 */
@Singleton
public class ClientAddress {

    private static final Logger LOG = Logger.getLogger(ClientAddress.class);

    private static final String FORWARDED = "Forwarded";
    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";
    private static final String HTTPS = "https";
    private static final int NETWORK_BYTES = 8;

    /** Who is at the other end of a connection, which never changes. */
    private static final AttributeKey<Object> PEER = AttributeKey.valueOf(ClientAddress.class, "peer");

    private final List<CidrAddress> proxies;
    private final boolean forwardedByQuarkus;

    ClientAddress(
            LimitSettings settings,
            @ConfigProperty(name = "quarkus.http.proxy.proxy-address-forwarding", defaultValue = "false")
                    boolean forwardedByQuarkus) {
        this.proxies = settings.trustedProxies().orElse(List.of()).stream()
                .map(ClientAddress::network)
                .toList();
        this.forwardedByQuarkus = forwardedByQuarkus;
    }

    /** A setting that cannot be read stops the server before anybody asks. */
    void start(@Observes StartupEvent start) {
        if (forwardedByQuarkus && proxies.isEmpty()) {
            LOG.warn(
                    "QUARKUS_HTTP_PROXY_PROXY_ADDRESS_FORWARDING does not tell clients apart, who share the limits of one;"
                            + " name the proxies in READOUT_LIMITS_TRUSTED_PROXIES");
        }
    }

    /** What a client counts as. */
    public String of(HttpServerRequest request) {
        return of(peer(request), request.headers());
    }

    String of(Optional<InetAddress> address, MultiMap headers) {
        return of(peer(address), headers);
    }

    /** What a client counts as that connects itself. */
    public static String of(InetAddress address) {
        return address instanceof Inet6Address
                ? Inet.toOptimalString(Arrays.copyOf(
                                Arrays.copyOf(address.getAddress(), NETWORK_BYTES), address.getAddress().length))
                        + "/" + NETWORK_BYTES * Byte.SIZE
                : address.getHostAddress();
    }

    /** Whether what connects from an address is no client, but a proxy that brings those of many. */
    public boolean isProxy(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.matches(address));
    }

    /** Whether a client came over TLS, to this server or to the proxy. */
    public boolean isSecure(HttpServerRequest request) {
        return request.isSSL() || peer(request).isProxy && isSecure(request.headers());
    }

    private String of(Peer peer, MultiMap headers) {
        return peer.isProxy ? forwarded(headers).map(ClientAddress::of).orElse(peer.client) : peer.client;
    }

    private Peer peer(HttpServerRequest request) {
        if (!(request.connection() instanceof ConnectionBase connection)) {
            return peer(address(request));
        }
        Attribute<Object> kept = connection.channel().attr(PEER);
        // not that of the classes before a live reload
        if (kept.get() instanceof Peer known) {
            return known;
        }
        Peer peer = peer(address(request));
        kept.set(peer);
        return peer;
    }

    private Peer peer(Optional<InetAddress> address) {
        return new Peer(
                address.map(ClientAddress::of).orElse(""),
                address.filter(this::isProxy).isPresent());
    }

    /** Empty for a socket of the machine's own, which has none. */
    private static Optional<InetAddress> address(HttpServerRequest request) {
        SocketAddress address = request.connection().remoteAddress();
        String text = address == null ? null : address.hostAddress();
        int zone = text == null ? -1 : text.indexOf('%');
        return ForwardedNode.address(zone < 0 ? text : text.substring(0, zone));
    }

    /** Where both headers come they must agree: a proxy passes on what a client says in the one that it does not write. */
    private Optional<InetAddress> forwarded(MultiMap headers) {
        Set<Optional<InetAddress>> named = new HashSet<>();
        if (headers.contains(FORWARDED)) {
            named.add(ForwardedElements.parse(headers.getAll(FORWARDED))
                    .flatMap(steps ->
                            client(steps.stream().map(step -> step.get("for")).toList())));
        }
        if (headers.contains(FORWARDED_FOR)) {
            named.add(client(list(headers, FORWARDED_FOR)));
        }
        return named.size() == 1 ? named.iterator().next() : Optional.empty();
    }

    /** Empty where the last node that a trusted proxy names is none whose address is known. */
    private Optional<InetAddress> client(List<String> nodes) {
        Optional<InetAddress> client = Optional.empty();
        for (int i = nodes.size() - 1; i >= 0; i--) {
            client = ForwardedNode.address(nodes.get(i));
            if (client.isEmpty() || !isProxy(client.get())) {
                return client;
            }
        }
        return client;
    }

    private static boolean isSecure(MultiMap headers) {
        Stream<String> told = Stream.empty();
        if (headers.contains(FORWARDED)) {
            told = ForwardedElements.parse(headers.getAll(FORWARDED)).orElse(List.of()).stream()
                    .limit(1)
                    .map(step -> step.getOrDefault("proto", ""));
        }
        if (headers.contains(FORWARDED_PROTO)) {
            told = Stream.concat(told, Stream.of(list(headers, FORWARDED_PROTO).get(0)));
        }
        List<String> schemes = told.toList();
        return !schemes.isEmpty() && schemes.stream().allMatch(HTTPS::equalsIgnoreCase);
    }

    private static List<String> list(MultiMap headers, String name) {
        return Stream.of(String.join(",", headers.getAll(name)).split(",", -1))
                .map(String::trim)
                .toList();
    }

    private static CidrAddress network(String text) {
        CidrAddress network = text.indexOf('/') < 0
                ? ForwardedNode.address(text)
                        .map(address -> CidrAddress.create(address, address.getAddress().length * Byte.SIZE))
                        .orElse(null)
                : Inet.parseCidrAddress(text.trim());
        if (network == null) {
            throw new IllegalArgumentException("READOUT_LIMITS_TRUSTED_PROXIES has '" + text
                    + "', which is neither an address, as 10.0.0.7, nor a network, as 10.0.0.0/8 or fd00::/8");
        }
        return network;
    }

    /**
     * Who connects.
     *
     * @param client what he counts as, where he is no proxy
     */
    private record Peer(String client, boolean isProxy) {}
}
