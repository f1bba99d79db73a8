package org.readout.graphql.gate.request;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogContextTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.77,         203.0.113.0/24",
        "2001:db8:77:99::/64,  2001:db8:77::/48",
        "2001:db8::/64,        2001:db8::/48",
        "'',                   ''"
    })
    void of_a_client_the_log_has_its_network_and_by_a_setting_all_or_nothing(String client, String network) {
        assertEquals(network, new LogContext(() -> LogSettings.Clients.NETWORK).nameOf(client));
        assertEquals(client, new LogContext(() -> LogSettings.Clients.ADDRESS).nameOf(client));
        assertEquals("", new LogContext(() -> LogSettings.Clients.NONE).nameOf(client));
    }
}
