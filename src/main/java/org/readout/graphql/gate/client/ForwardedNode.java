package org.readout.graphql.gate.client;

import io.smallrye.common.net.Inet;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads how proxies name whom a request came from (RFC 7239, section 6; in {@code X-Forwarded-For} as proxies write it). */
final class ForwardedNode {

    private static final String PORT = "(?::(?:[0-9]{1,5}|_[A-Za-z0-9._-]+))?";
    private static final Pattern NODE =
            Pattern.compile("\\[([0-9A-Fa-f:.]{2,45})]" + PORT + "|([0-9.]{7,15})" + PORT + "|([0-9A-Fa-f:.]{2,45})");

    private ForwardedNode() {}

    /** The address of a node; empty where it is unknown, hidden, a name, or nothing that a proxy writes. */
    static Optional<InetAddress> address(String node) {
        if (node == null) {
            return Optional.empty();
        }
        Matcher matcher = NODE.matcher(node.trim());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (matcher.group(1) != null) {
            return address(Inet.parseInet6AddressToBytes(matcher.group(1)));
        }
        return address(Inet.parseInetAddressToBytes(matcher.group(2) == null ? matcher.group(3) : matcher.group(2)));
    }

    /** An address of IPv4 that is written as one of IPv6 is one of IPv4. */
    private static Optional<InetAddress> address(byte[] bytes) {
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
