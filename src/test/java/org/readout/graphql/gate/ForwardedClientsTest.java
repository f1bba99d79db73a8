package org.readout.graphql.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.ask;
import static org.readout.graphql.Endpoint.body;
import static org.readout.graphql.Endpoint.code;
import static org.readout.graphql.Endpoint.post;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server behind a proxy on its own machine, which gives each client few nodes a minute, one WebSocket and few connections. */
@QuarkusTest
@TestProfile(ForwardedClientsTest.BehindProxy.class)
class ForwardedClientsTest {

    private static final String QUERY = "{ topics(first: 50) { nodes { name } } }";
    private static final int CONNECTIONS = 3;
    private static final int NODES_A_MINUTE = 600;

    /** Of a body that costs most of that. */
    private static final int BYTES_OF_MOST = 120_000;

    @Test
    void each_client_behind_the_proxy_has_a_budget_of_its_own() {
        spendAll("X-Forwarded-For", "192.0.2.1");

        assertEquals(429, ask(QUERY, "X-Forwarded-For", "6.6.6.6, 192.0.2.1").statusCode());
        assertEquals(429, ask(QUERY, "Forwarded", "for=\"192.0.2.1:4711\"").statusCode());
        assertEquals(200, ask(QUERY, "X-Forwarded-For", "192.0.2.2").statusCode());
        assertEquals(200, ask(QUERY, "X-Forwarded-For", "192.0.2.1, 192.0.2.3").statusCode());
    }

    @Test
    void a_network_of_ipv_6_is_one_client() {
        spendAll("Forwarded", "for=\"[2001:db8:1:2::1]\"");

        assertEquals(429, ask(QUERY, "X-Forwarded-For", "2001:db8:1:2:a:b:c:d").statusCode());
        assertEquals(200, ask(QUERY, "X-Forwarded-For", "2001:db8:1:3::1").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "unknown", "_hidden", ",", "999.1.1.1", "a:b:c", "[::", "\"", "192.0.2.1:99999x"})
    void what_is_no_address_is_no_failure(String garbage) {
        for (String header : List.of("X-Forwarded-For", "Forwarded")) {
            HttpResponse<String> answer = ask("{ __typename }", header, garbage);
            assertTrue(List.of(200, 429).contains(answer.statusCode()), answer.body());
        }
        assertEquals(
                200,
                ask("{ __typename }", "X-Forwarded-For", "192.0.2.40", "X-Forwarded-Port", garbage)
                        .statusCode());
        assertEquals(
                200,
                ask("{ __typename }", "X-Forwarded-For", "192.0.2.40", "X-Forwarded-Proto", garbage)
                        .statusCode());
    }

    @Test
    void nor_is_it_a_way_to_another_budget() {
        spendAll("X-Forwarded-For", "unknown");

        assertEquals(429, ask(QUERY, "X-Forwarded-For", "garbage").statusCode());
        assertEquals(429, ask(QUERY, "X-Forwarded-For", "_other").statusCode());
    }

    @Test
    void a_body_costs_its_client_before_it_is_read() {
        String large = body("{ __typename }", Map.of()) + " ".repeat(BYTES_OF_MOST);
        HttpResponse<String> answered = post(large, "X-Forwarded-For", "192.0.2.60");
        HttpResponse<String> refused = post(large, "X-Forwarded-For", "192.0.2.60");

        assertFalse(answered.body().contains("errors"), answered::body);
        assertEquals(429, refused.statusCode(), refused::body);
        assertEquals("RATE_LIMITED", code(refused));
        assertTrue(refused.headers().firstValue("Retry-After").isPresent());
        assertEquals(200, post(large, "X-Forwarded-For", "192.0.2.61").statusCode());
    }

    @Test
    void web_sockets_are_counted_for_the_same_clients() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            assertEquals(101, socket("192.0.2.20", open));
            assertEquals(429, socket("192.0.2.20", open));
            assertEquals(101, socket("192.0.2.21", open));
            assertEquals(101, socket("2001:db8:7:7::1", open));
            assertEquals(429, socket("2001:db8:7:7::2", open));
        } finally {
            for (Socket one : open) {
                one.close();
            }
        }
    }

    @Test
    void connections_of_the_proxy_are_not_those_of_one_client() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < 3 * CONNECTIONS; i++) {
                assertEquals(200, health("127.0.0.1", open));
            }
            for (int i = 0; i < CONNECTIONS; i++) {
                assertEquals(200, health("127.0.0.2", open));
            }
            assertEquals(0, health("127.0.0.2", open));
        } finally {
            for (Socket one : open) {
                one.close();
            }
        }
    }

    private static void spendAll(String header, String client) {
        HttpResponse<String> answer = ask(QUERY, header, client);
        for (int i = 0; i < 1_000 && answer.statusCode() == 200; i++) {
            answer = ask(QUERY, header, client);
        }
        assertEquals("RATE_LIMITED", code(answer));
    }

    private static int socket(String client, List<Socket> open) throws IOException {
        return status(
                "127.0.0.1",
                "GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                        + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                        + "Sec-WebSocket-Protocol: graphql-transport-ws\r\nX-Forwarded-For: " + client + "\r\n\r\n",
                open);
    }

    private static int health(String from, List<Socket> open) throws IOException {
        return status(from, "GET /q/health/live HTTP/1.1\r\nHost: localhost\r\n\r\n", open);
    }

    /** Of the answer on a new connection that stays open; 0 where the server closes it. */
    private static int status(String from, String request, List<Socket> open) throws IOException {
        Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName(from), 0);
        open.add(socket);
        socket.setSoTimeout(15_000);
        try {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String line = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            return line.isEmpty() ? 0 : Integer.parseInt(line.substring(9));
        } catch (IOException reset) {
            return 0;
        }
    }

    public static class BehindProxy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "readout.limits.trusted-proxies",
                    "127.0.0.1/32,::1/128",
                    "readout.limits.cost-per-minute",
                    String.valueOf(NODES_A_MINUTE),
                    "readout.limits.client-connections",
                    String.valueOf(CONNECTIONS),
                    "readout.sockets.open-per-client",
                    "1");
        }
    }
}
