package org.readout.graphql.gate.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.gate.request.LimitSettings;

/** RFC 7239, and {@code X-Forwarded-For}. */
class ClientAddressTest {

    private static final String PROXY = "10.0.0.1";
    private static final String CLIENT = "192.0.2.7";

    private final ClientAddress clients = trusting("10.0.0.0/8,fd00::/8,203.0.113.9");

    @Test
    void whoever_connects_himself_is_the_client_whatever_he_says() {
        assertEquals("198.51.100.1", of("198.51.100.1", "X-Forwarded-For", CLIENT, "Forwarded", "for=" + CLIENT));
        assertEquals(PROXY, trusting("").of(address(PROXY), headers("X-Forwarded-For", CLIENT)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "192.0.2.7 | 192.0.2.7",
                "192.0.2.7:4711 | 192.0.2.7",
                "192.0.2.7:_hidden | 192.0.2.7",
                "6.6.6.6, 192.0.2.7 | 192.0.2.7",
                "6.6.6.6,192.0.2.7 , 10.1.2.3,203.0.113.9 | 192.0.2.7",
                "unknown, 192.0.2.7, 10.1.2.3 | 192.0.2.7",
                "192.0.2.7, 203.0.113.8 | 203.0.113.8",
                "10.9.9.9, 10.1.2.3 | 10.9.9.9",
                "2001:db8:1:2:3:4:5:6 | 2001:db8:1:2::/64",
                "[2001:db8:1:2::6] | 2001:db8:1:2::/64",
                "[2001:db8:1:2::6]:443 | 2001:db8:1:2::/64",
                "2001:db8:1:2::6, fd12::1 | 2001:db8:1:2::/64",
                "::ffff:192.0.2.7 | 192.0.2.7",
                "::ffff:192.0.2.7, ::ffff:10.0.0.7 | 192.0.2.7"
            })
    void the_client_is_the_last_address_before_the_proxies(String forwarded, String client) {
        assertEquals(client, of(PROXY, "X-Forwarded-For", forwarded));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "for=192.0.2.7 | 192.0.2.7",
                "For=192.0.2.7;Proto=https;BY=10.0.0.1 | 192.0.2.7",
                "for=\"192.0.2.7:4711\" | 192.0.2.7",
                "for=192.0.2.7:4711 | 192.0.2.7",
                "for=6.6.6.6, for=192.0.2.7, for=10.0.0.2 | 192.0.2.7",
                "for=_gazonk, for=192.0.2.7 | 192.0.2.7",
                "for=\"[2001:db8:cafe::17]:4711\" | 2001:db8:cafe::/64",
                "for=\"[2001:db8:cafe::17]\";host=\"a,b;c\" | 2001:db8:cafe::/64",
                "for=[2001:db8:cafe::17] | 2001:db8:cafe::/64",
                "for=\"192.0.2.\\7\" | 192.0.2.7",
                ";for=192.0.2.7;, , | 192.0.2.7"
            })
    void forwarded_says_the_same_in_its_own_way(String forwarded, String client) {
        assertEquals(client, of(PROXY, "Forwarded", forwarded));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "unknown",
                "192.0.2.7, unknown",
                "_hidden",
                "garbage",
                "999.1.1.1",
                "192.0.2",
                "192.0.2.7.1",
                "192.0.2.7:",
                "192.0.2.7:port",
                "[2001:db8::1",
                "2001:db8::1]:1",
                ":::",
                "fe80::1%eth0",
                "client.example",
                "192.0.2.7, ",
                "192.0.2.7;10.0.0.2",
                "\"192.0.2.7\""
            })
    void what_is_no_address_leaves_the_proxy_as_the_client(String forwarded) {
        assertEquals(PROXY, of(PROXY, "X-Forwarded-For", forwarded));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "for",
                "for=",
                "for=unknown",
                "for=192.0.2.7, for=unknown",
                "for=\"_SEVKISEK\"",
                "proto=https",
                "for=192.0.2.7, proto=https",
                "for=\"192.0.2.7",
                "for=\"192.0.2.7, for=198.51.100.1",
                "for=6.6.6.6;x=\", for=\"192.0.2.7\"",
                "for=6.6.6.6;for=192.0.2.7",
                "for = 192.0.2.7",
                "for=192.0.2.7 10.0.0.1",
                "192.0.2.7"
            })
    void nobody_hides_behind_a_header_that_is_malformed(String forwarded) {
        assertEquals(PROXY, of(PROXY, "Forwarded", forwarded));
    }

    @Test
    void several_lines_are_one_list() {
        assertEquals(CLIENT, of(PROXY, "X-Forwarded-For", "6.6.6.6", "X-Forwarded-For", CLIENT + ", 10.0.0.2"));
        assertEquals(CLIENT, of(PROXY, "Forwarded", "for=6.6.6.6", "Forwarded", "for=" + CLIENT));
    }

    /** A proxy writes one of them, and may pass on the other as the client made it. */
    @Test
    void where_both_headers_come_they_agree_or_say_nothing() {
        assertEquals(CLIENT, of(PROXY, "X-Forwarded-For", CLIENT, "Forwarded", "for=" + CLIENT));
        assertEquals(PROXY, of(PROXY, "X-Forwarded-For", CLIENT, "Forwarded", "for=6.6.6.6"));
        assertEquals(PROXY, of(PROXY, "X-Forwarded-For", "6.6.6.6", "Forwarded", "for=" + CLIENT));
        assertEquals(PROXY, of(PROXY, "X-Forwarded-For", CLIENT, "Forwarded", "for=\""));
    }

    @Test
    void a_subscriber_of_ipv_6_is_one_client_with_all_his_addresses() {
        assertEquals(of("2001:db8:1:2::1"), of("2001:db8:1:2:ffff:ffff:ffff:ffff"));
        assertEquals("2001:db8:1:2::/64", of("2001:db8:1:2::1"));
        assertEquals("2001:db8:1:3::/64", of("2001:db8:1:3::1"));
        assertEquals("::/64", of("::1"));
        assertEquals("fe80::/64", of("fe80::1"));
    }

    @Test
    void a_proxy_is_what_one_of_the_networks_has() {
        assertTrue(clients.isProxy(address("10.255.0.1").orElseThrow()));
        assertTrue(clients.isProxy(address("203.0.113.9").orElseThrow()));
        assertTrue(clients.isProxy(address("fdff::1").orElseThrow()));
        assertFalse(clients.isProxy(address("203.0.113.8").orElseThrow()));
        assertFalse(clients.isProxy(address("11.0.0.1").orElseThrow()));
        assertFalse(clients.isProxy(address("fe00::1").orElseThrow()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/33", "10.0.0/8", "proxy.example", "10.0.0.1/", "/8", "fd00::/129", "10.0.0.0/x"})
    void a_setting_that_is_no_network_is_refused_by_its_name(String network) {
        IllegalArgumentException refusal = assertThrows(IllegalArgumentException.class, () -> trusting(network));

        assertEquals(
                "READOUT_LIMITS_TRUSTED_PROXIES has '" + network
                        + "', which is neither an address, as 10.0.0.7, nor a network, as 10.0.0.0/8 or fd00::/8",
                refusal.getMessage());
    }

    @Test
    void a_header_of_any_length_is_read_in_time() {
        assertEquals(PROXY, of(PROXY, "X-Forwarded-For", ":".repeat(16_000)));
        assertEquals(PROXY, of(PROXY, "X-Forwarded-For", "10.0.0.1,".repeat(1_700) + "x"));
        assertEquals(PROXY, of(PROXY, "Forwarded", "for=\"".repeat(3_000)));
    }

    private String of(String peer, String... headers) {
        return clients.of(address(peer), headers(headers));
    }

    private static Optional<InetAddress> address(String text) {
        try {
            return Optional.of(InetAddress.getByName(text));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static MultiMap headers(String... namesAndValues) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            headers.add(namesAndValues[i], namesAndValues[i + 1]);
        }
        return headers;
    }

    private static ClientAddress trusting(String proxies) {
        LimitSettings settings = new SmallRyeConfigBuilder()
                .withMapping(LimitSettings.class)
                .addDiscoveredConverters()
                .withDefaultValues(Map.of("readout.limits.trusted-proxies", proxies))
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(LimitSettings.class);
        return new ClientAddress(settings, false);
    }
}
