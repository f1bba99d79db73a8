package org.readout.graphql.http.connection;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.readout.graphql.Endpoint.raw;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.gate.client.ConnectionQuota;
import org.readout.graphql.gate.request.BodyMemory;
import org.readout.platform.ManualTimers;

/** A server of small limits, whose time passes when a test says so. */
@QuarkusTest
@TestProfile(ConnectionLimitsTest.Small.class)
class ConnectionLimitsTest {

    private static final Duration HEAD_TIME = Duration.ofSeconds(5);
    private static final Duration BODY_TIME = Duration.ofSeconds(20);
    private static final Duration IDLE_TIME = Duration.ofSeconds(40);
    private static final Duration RECEIVE_TIME = Duration.ofSeconds(15);
    private static final Duration LATE = Duration.ofSeconds(1);

    private static final int PATIENCE_MILLIS = 15_000;
    private static final int BODY = 4096;
    private static final int OF_CLIENT = 8192;
    private static final int OF_ALL = 12_000;
    private static final int CONNECTIONS = 12;

    private static final String QUERY = "{\"query\": \"{ __typename }\"}";
    private static final String ANSWER = "{\"data\":{\"__typename\":\"Query\"}}";

    @Inject
    ManualTimers timers;

    @Inject
    BodyMemory memory;

    @Inject
    ConnectionQuota quota;

    @Inject
    ConnectionWatch watch;

    private final List<Socket> sockets = new ArrayList<>();
    private int armed;

    @BeforeEach
    void connections_are_watched() {
        await().until(() -> watch.watched() > 0);
        await().until(() -> quota.open() == 0);
        armed = timers.armed();
    }

    @AfterEach
    void nothing_is_held() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
        await().until(() -> memory.held() == 0);
        await().until(() -> quota.open() == 0);
        await().until(() -> timers.armed() == armed);
    }

    @Test
    void a_body_that_announces_too_much_is_refused_unread() throws IOException {
        Reply reply = send(head("Content-Length: " + (BODY + 1))).reply();

        assertRefused(413, "BAD_USER_INPUT", reply);
        assertEquals("close", reply.header("connection"));
    }

    @Test
    void a_body_that_becomes_too_large_is_refused() throws IOException {
        Client client = send(head("Transfer-Encoding: chunked"));
        client.send("1000\r\n" + "x".repeat(BODY) + "\r\n1\r\nx\r\n");

        assertRefused(413, "BAD_USER_INPUT", client.reply());
    }

    @Test
    void a_body_of_the_greatest_size_is_read() throws IOException {
        String body = QUERY + " ".repeat(BODY - QUERY.length());
        Reply reply = send(head("Content-Length: " + BODY) + body).reply();

        assertEquals(200, reply.status());
        assertEquals(ANSWER, reply.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: text/plain",
                "Content-Type: application/json\r\nContent-Encoding: gzip",
                "Content-Type: application/json\r\nContent-Encoding: br"
            })
    void a_body_of_another_type_is_refused_unread(String headers) throws IOException {
        Reply reply = send("POST /graphql HTTP/1.1\r\nHost: localhost\r\n" + headers
                        + "\r\nContent-Length: 100\r\n\r\n")
                .reply();

        assertRefused(415, "BAD_USER_INPUT", reply);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100", "Transfer-Encoding: chunked"})
    void a_body_that_does_not_come_is_refused_once_its_time_is_over(String header) throws IOException {
        Client client = send(head(header));
        areBeingRead(1);
        timers.advance(BODY_TIME.minus(LATE));
        client.send(header.startsWith("T") ? "1\r\n{\r\n" : "{");
        assertTrue(client.isSilent());

        timers.advance(LATE);
        Reply reply = client.reply();
        assertRefused(408, "TIMEOUT", reply);
        assertEquals("close", reply.header("connection"));
        timers.advance(Duration.ofSeconds(2));
        assertTrue(client.isClosed());
    }

    @Test
    void a_client_that_sends_too_much_at_a_time_is_told_to_come_again() throws IOException {
        Client first = sendMostOf(BODY);
        Client second = sendMostOf(BODY);
        await().until(() -> memory.held() == OF_CLIENT);
        Reply reply = sendMostOf(BODY).reply();

        assertRefused(429, "RATE_LIMITED", reply);
        assertEquals("1", reply.header("retry-after"));
        first.send(" ");
        second.close();
        assertEquals(200, first.reply().status());
        await().until(() -> memory.held() == 0);
        assertEquals(
                200,
                send(head("Content-Length: " + QUERY.length()) + QUERY).reply().status());
    }

    @Test
    void where_all_send_too_much_at_a_time_each_is_told_to_come_again() throws IOException {
        sendMostOf(BODY);
        sendMostOf(BODY);
        await().until(() -> memory.held() == OF_CLIENT);
        another(head("Content-Length: " + BODY) + QUERY);
        Reply reply =
                another(head("Content-Length: " + BODY) + " ".repeat(BODY - 1)).reply();

        assertRefused(503, "OVERLOADED", reply);
        assertEquals("1", reply.header("retry-after"));
    }

    /** A connection from another address. */
    private Client another(String bytes) throws IOException {
        Socket socket =
                new Socket(InetAddress.getByName("127.0.0.1"), RestAssured.port, InetAddress.getByName("127.0.0.2"), 0);
        sockets.add(socket);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return new Client(socket);
    }

    /** What arrives for a body but its last byte. */
    private Client sendMostOf(int size) throws IOException {
        return send(head("Content-Length: " + size) + QUERY + " ".repeat(size - QUERY.length() - 1));
    }

    @Test
    void what_is_announced_and_not_sent_is_not_held() throws IOException {
        for (int i = 0; i < CONNECTIONS - 1; i++) {
            send(head("Content-Length: " + BODY));
        }
        areBeingRead(CONNECTIONS - 1);

        assertEquals(0, memory.held());
        assertEquals(
                200,
                send(head("Content-Length: " + QUERY.length()) + QUERY).reply().status());
    }

    @Test
    void a_client_that_leaves_half_way_is_forgotten() throws IOException {
        Client client = sendMostOf(BODY);
        await().until(() -> memory.held() == BODY);
        client.reset();

        await().until(() -> memory.held() == 0);
    }

    @Test
    void a_client_that_asks_whether_to_go_on_is_told_so_where_its_body_will_be_read() throws IOException {
        Client client = send(head("Expect: 100-continue\r\nContent-Length: " + QUERY.length()));
        assertEquals(100, client.reply().status());
        client.send(QUERY);
        assertEquals(200, client.reply().status());

        assertEquals(
                413,
                send(head("Expect: 100-continue\r\nContent-Length: " + (BODY + 1)))
                        .reply()
                        .status());
    }

    @Test
    void chunks_make_a_body_and_no_body_is_no_request() throws IOException {
        Client client = send(head("Transfer-Encoding: chunked"));
        for (char c : QUERY.toCharArray()) {
            client.send("1\r\n" + c + "\r\n");
        }
        client.send("0\r\n\r\n");
        assertEquals(ANSWER, client.reply().body());

        assertRefused(400, "BAD_USER_INPUT", send(head("Content-Length: 0")).reply());
        assertRefused(400, "BAD_USER_INPUT", send(head("X: y")).reply());
    }

    @Test
    void a_body_in_too_many_pieces_is_refused() throws IOException {
        Client client = send(head("Transfer-Encoding: chunked"));
        client.send("1\r\n \r\n".repeat(300));

        assertRefused(413, "BAD_USER_INPUT", client.reply());
    }

    @Test
    void requests_that_are_sent_ahead_are_answered_in_turn() throws IOException {
        String request = head("Content-Length: " + QUERY.length()) + QUERY;
        Client client = send(request.repeat(3) + head("Content-Length: 2") + "{}" + request);

        for (int i = 0; i < 3; i++) {
            assertEquals(ANSWER, client.reply().body());
        }
        assertEquals(400, client.reply().status());
        assertEquals(ANSWER, client.reply().body());
    }

    @Test
    void of_more_requests_that_are_sent_ahead_the_first_are_answered_and_the_connection_closed() throws IOException {
        String request = head("Content-Length: " + QUERY.length()) + QUERY;
        Client client = send(request.repeat(200));

        int answers = 0;
        while (!client.isClosed()) {
            assertEquals(200, client.reply().status());
            answers++;
        }
        assertTrue(answers >= 32 && answers < 200, answers + " answers");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "P", "POST /graphql HTTP/1.1\r\n", "POST /graphql HTTP/1.1\r\nHost: localhost\r\nX: y"})
    void a_connection_without_a_whole_head_is_closed_also_where_it_drips(String part) throws IOException {
        Client client = send(part);
        await().until(() -> quota.open() == 1);
        timers.advance(HEAD_TIME.minus(LATE));
        client.send("X");
        assertTrue(client.isSilent());

        timers.advance(LATE);
        assertTrue(client.isClosed());
    }

    @Test
    void a_connection_that_is_kept_is_closed_once_nothing_came_for_long() throws IOException {
        Client client = answered();
        timers.advance(IDLE_TIME.dividedBy(2));
        assertEquals(ANSWER, client.ask().body());

        assertClosesWithin(IDLE_TIME, client);
    }

    @Test
    void a_head_has_its_time_on_a_connection_that_is_kept_too() throws IOException {
        Client client = answered();
        timers.advance(IDLE_TIME.dividedBy(2));
        client.send("POST /graphql HTTP/1.1\r\n");

        assertClosesWithin(HEAD_TIME, client);
    }

    @Test
    void a_client_that_does_not_take_its_answers_is_cut_off() throws IOException {
        Client client = send("GET /q/graphql-ui/graphiql.min.js HTTP/1.1\r\nHost: localhost\r\n\r\n".repeat(8));
        assertEquals(200, client.answerHead().status());

        AtomicInteger seconds = new AtomicInteger();
        await().until(() -> {
            timers.advance(LATE);
            seconds.incrementAndGet();
            return quota.open() == 0;
        });
        assertTrue(seconds.get() >= RECEIVE_TIME.toSeconds(), "cut off after " + seconds + " s");
    }

    /** The server may come to see what was sent or taken a little after this time has begun to pass. */
    private void assertClosesWithin(Duration time, Client client) throws IOException {
        int seconds = 0;
        while (client.isSilent()) {
            assertTrue(seconds < time.toSeconds() + 4, "still open after " + seconds + " s");
            timers.advance(LATE);
            seconds++;
        }
        assertTrue(client.isClosed());
        assertTrue(seconds >= time.toSeconds(), "closed after " + seconds + " s");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/q/health/live", "/q/metrics", "/nowhere", "/q/graphql-ui/", "/graphql/schema.graphql"})
    void other_paths_read_no_bodies_and_wait_for_none(String path) throws IOException {
        for (String type : List.of("application/json", "multipart/form-data; boundary=x")) {
            Client client = send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
                    + "\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(1000));
            assertTrue(client.reply().status() >= 200);
            assertEquals(0, memory.held());

            timers.advance(BODY_TIME.plusSeconds(3));
            client.socket.getInputStream().readAllBytes();
        }
    }

    @Test
    void an_address_that_is_too_long_and_headers_that_are_too_large_are_refused() throws IOException {
        Client address = send("GET /graphql?query=" + "x".repeat(9000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        assertEquals(414, address.reply().status());
        assertTrue(address.isClosed());
        Client headers = send("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(17_000) + "\r\n\r\n");
        assertEquals(431, headers.reply().status());
        assertTrue(headers.isClosed());
    }

    @Test
    void connections_beyond_those_of_a_client_are_closed_at_once() throws IOException {
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < CONNECTIONS; i++) {
            clients.add(answered());
        }
        assertTrue(send("").isClosed());

        clients.get(0).close();
        await().until(() -> quota.open() == CONNECTIONS - 1);
        assertEquals(ANSWER, answered().ask().body());
    }

    @Test
    void a_websocket_stays_open_where_it_has_been_opened_in_time() throws IOException {
        Client client = send("GET /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n"
                + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n");
        assertEquals(101, client.reply().status());

        timers.advance(IDLE_TIME.multipliedBy(2));
        assertTrue(client.isSilent());
        assertEquals(1, quota.open());
    }

    @Test
    void http_2_is_not_spoken() throws IOException {
        Client prior = send("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        assertEquals(505, prior.reply().status());
        assertTrue(prior.isClosed());
        Reply upgrade = send("GET /q/health/live HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\n\r\n")
                .reply();
        assertEquals(200, upgrade.status());
    }

    private void areBeingRead(int bodies) {
        await().until(() -> timers.armed() == armed + bodies);
    }

    private Client answered() throws IOException {
        Client client = send("");
        assertEquals(ANSWER, client.ask().body());
        return client;
    }

    private static void assertRefused(int status, String code, Reply reply) {
        assertEquals(status, reply.status(), reply.body());
        assertEquals(
                code,
                new JsonObject(reply.body())
                        .getJsonArray("errors")
                        .getJsonObject(0)
                        .getJsonObject("extensions")
                        .getString("code"));
    }

    private static String head(String header) {
        return "POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + header + "\r\n\r\n";
    }

    private Client send(String bytes) throws IOException {
        Socket socket = raw(bytes);
        sockets.add(socket);
        return new Client(socket);
    }

    /** An answer, with its body where its length is told. */
    private record Reply(int status, Map<String, String> headers, String body) {

        String header(String name) {
            return headers.get(name);
        }
    }

    /** One connection. */
    private static final class Client {

        private static final int A_MOMENT_MILLIS = 100;

        private final Socket socket;
        private final PushbackInputStream in;

        Client(Socket socket) throws IOException {
            this.socket = socket;
            in = new PushbackInputStream(socket.getInputStream());
        }

        void send(String bytes) throws IOException {
            socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        }

        Reply ask() throws IOException {
            send(head("Content-Length: " + QUERY.length()) + QUERY);
            return reply();
        }

        Reply reply() throws IOException {
            Reply head = answerHead();
            byte[] body = in.readNBytes(Integer.parseInt(head.headers().getOrDefault("content-length", "0")));
            return new Reply(head.status(), head.headers(), new String(body, StandardCharsets.UTF_8));
        }

        /** An answer whose body is left where it is. */
        Reply answerHead() throws IOException {
            String status = line();
            Map<String, String> headers = new HashMap<>();
            for (String line = line(); !line.isEmpty(); line = line()) {
                int colon = line.indexOf(':');
                headers.put(
                        line.substring(0, colon).toLowerCase(Locale.ROOT),
                        line.substring(colon + 1).trim());
            }
            return new Reply(Integer.parseInt(status.split(" ")[1]), headers, "");
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("closed after: " + line);
                }
                line.append((char) c);
            }
            return line.toString().trim();
        }

        /** Whether the server closes rather than sends more; waits for either. */
        boolean isClosed() throws IOException {
            try {
                int next = in.read();
                if (next >= 0) {
                    in.unread(next);
                }
                return next < 0;
            } catch (SocketException reset) {
                return true;
            }
        }

        /** Whether the server neither sent more nor closed by now. */
        boolean isSilent() throws IOException {
            int before = socket.getSoTimeout();
            socket.setSoTimeout(A_MOMENT_MILLIS);
            try {
                isClosed();
                return false;
            } catch (SocketTimeoutException silence) {
                return true;
            } finally {
                socket.setSoTimeout(before);
            }
        }

        void close() throws IOException {
            socket.close();
        }

        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    public static class Small implements QuarkusTestProfile {

        @Override
        public Set<Class<?>> getEnabledAlternatives() {
            return Set.of(ManualTimers.class);
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "readout.limits.body-bytes",
                    String.valueOf(BODY),
                    "readout.limits.body-memory",
                    String.valueOf(OF_ALL),
                    "readout.limits.client-body-memory",
                    String.valueOf(OF_CLIENT),
                    "readout.limits.body-time",
                    BODY_TIME.toSeconds() + "s",
                    "readout.limits.head-time",
                    HEAD_TIME.toSeconds() + "s",
                    "readout.limits.idle-time",
                    IDLE_TIME.toSeconds() + "s",
                    "readout.limits.receive-time",
                    RECEIVE_TIME.toSeconds() + "s",
                    // of WebSockets: that they say nothing, and wait for nothing
                    "readout.sockets.init-timeout",
                    "1h",
                    "readout.sockets.ping",
                    "1h",
                    "readout.limits.client-connections",
                    String.valueOf(CONNECTIONS));
        }
    }
}
