package org.readout.graphql.socket;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.Drafts;
import org.readout.Editors;
import org.readout.Signer;
import org.readout.SocketClient;
import org.readout.platform.ManualTimers;

/** What a client may have of WebSockets, and what becomes of those who want more, or say nothing. */
@QuarkusTest
@TestProfile(TightSockets.class)
class SocketBoundsTest {

    private static final String FOLLOW = "subscription { changes { cursor } }";
    private static final Duration PING = Duration.ofSeconds(12);

    @Inject
    SocketQuotas quotas;

    @Inject
    ManualTimers timers;

    @BeforeEach
    void nobody_has_anything() {
        await().until(() -> quotas.open().taken() == 0);
        assertEquals(0, quotas.subscriptions().taken());
        assertEquals(0, quotas.memory().taken());
    }

    @Test
    void what_is_beyond_a_socket_s_operations_is_refused_and_the_others_go_on() throws Exception {
        try (SocketClient client = SocketClient.begun()) {
            for (int i = 0; i < TightSockets.OPERATIONS; i++) {
                client.subscribe("follow" + i, FOLLOW, Map.of());
            }
            awaitSubscriptions(TightSockets.OPERATIONS);
            for (int i = 0; i < 1000; i++) {
                client.subscribe("more" + i, FOLLOW, Map.of());
                JsonObject refusal = client.next();
                assertEquals("RATE_LIMITED", SocketClient.code(refusal));
                assertEquals("more" + i, refusal.getString("id"));
            }

            record();
            for (int i = 0; i < TightSockets.OPERATIONS; i++) {
                assertEquals("next", client.next().getString("type"));
            }
        }
        awaitSubscriptions(0);
    }

    @Test
    void what_is_beyond_a_client_s_subscriptions_is_refused_until_one_ends() throws Exception {
        try (SocketClient one = SocketClient.begun();
                SocketClient other = SocketClient.begun()) {
            for (int i = 0; i < TightSockets.SUBSCRIPTIONS; i++) {
                (i < 3 ? one : other).subscribe("follow" + i, FOLLOW, Map.of());
            }
            awaitSubscriptions(TightSockets.SUBSCRIPTIONS);
            one.subscribe("more", FOLLOW, Map.of());
            assertEquals("RATE_LIMITED", SocketClient.code(one.next()));

            other.send("{\"type\": \"complete\", \"id\": \"follow3\"}");
            awaitSubscriptions(TightSockets.SUBSCRIPTIONS - 1);
            one.subscribe("more", FOLLOW, Map.of());
            awaitSubscriptions(TightSockets.SUBSCRIPTIONS);
            assertNull(one.next(1));
        }
        awaitSubscriptions(0);
    }

    @Test
    void what_is_beyond_a_client_s_sockets_is_refused_before_it_opens() throws Exception {
        List<RawSocket> sockets = new ArrayList<>();
        for (int i = 0; i < TightSockets.SOCKETS; i++) {
            sockets.add(RawSocket.open());
        }
        try (RawSocket more = RawSocket.open()) {
            assertEquals(429, more.status());
            assertEquals("1", more.header("Retry-After"));
        }
        for (RawSocket socket : sockets) {
            assertEquals(101, socket.status());
            socket.close();
        }
        await().until(() -> quotas.open().taken() == 0);
    }

    @Test
    void a_message_that_is_too_large_closes_with_1009_in_one_frame_and_in_many() throws Exception {
        String large = "{\"type\": \"ping\", \"payload\": {\"x\": \"" + "x".repeat(TightSockets.MESSAGE_BYTES) + "\"}}";
        try (SocketClient whole = SocketClient.begun();
                SocketClient broken = SocketClient.begun()) {
            whole.send(large);
            assertEquals(1009, whole.closeCode());
            broken.sendBroken(large);
            assertEquals(1009, broken.closeCode());
        }
    }

    @Test
    void a_message_within_the_bound_is_read_in_one_frame_and_in_many() throws Exception {
        String text = "{\"type\": \"ping\", \"payload\": {\"x\": \"" + "x".repeat(3900) + "\"}}";
        try (SocketClient client = SocketClient.begun()) {
            client.send(text);
            client.sendBroken(text);
            for (int i = 0; i < 2; i++) {
                JsonObject pong = client.next();
                assertEquals("pong", pong.getString("type"));
                assertEquals(new JsonObject(text).getJsonObject("payload"), pong.getJsonObject("payload"));
            }
        }
    }

    @Test
    void frames_that_never_end_take_no_more_memory_than_a_client_may_have() throws Exception {
        holdBack(socket -> socket.unfinished(RawSocket.TEXT, TightSockets.MESSAGE_BYTES, new byte[3900]));
    }

    @Test
    void messages_that_never_end_take_no_more_memory_than_a_client_may_have() throws Exception {
        holdBack(socket -> {
            socket.frame(RawSocket.BEGINNING_OF_TEXT, new byte[1900]);
            socket.frame(RawSocket.CONTINUATION, new byte[2000]);
        });
    }

    @Test
    void a_client_that_reads_nothing_while_it_asks_keeps_little_waiting() throws Exception {
        String wide = "x".repeat(2000);
        String query =
                "{ %s: __typename %s: __typename }".formatted("a" + wide.substring(100), "b" + wide.substring(100));
        try (RawSocket client = RawSocket.open()) {
            client.send("{\"type\": \"connection_init\"}");
            String message = new JsonObject()
                    .put("type", "subscribe")
                    .put("id", "1")
                    .put("payload", new JsonObject().put("query", query))
                    .encode();
            Thread asking = new Thread(() -> {
                try {
                    for (int i = 0; i < 20_000; i++) {
                        client.send(message.replace("\"1\"", "\"" + i + "\""));
                    }
                } catch (IOException cut) {
                    // as it should be
                }
            });
            asking.start();
            AtomicLong most = new AtomicLong();
            await().atMost(Duration.ofSeconds(60)).until(() -> {
                timers.advance(Duration.ofSeconds(1));
                most.accumulateAndGet(quotas.memory().taken(), Math::max);
                return !asking.isAlive();
            });
            assertTrue(most.get() <= TightSockets.MEMORY + 2 * 65_536, () -> "held " + most);
        }
        await().until(() -> {
            timers.advance(Duration.ofSeconds(1));
            return quotas.memory().taken() == 0;
        });
        try (SocketClient other = SocketClient.begun()) {
            other.send("{\"type\": \"ping\"}");
            assertEquals("pong", other.next().getString("type"));
        }
    }

    @Test
    void a_result_that_is_too_long_ends_its_subscription_and_no_other() throws Exception {
        String wide = IntStream.range(10, 39)
                .mapToObj(i -> "x".repeat(112) + i + ": cursor")
                .collect(Collectors.joining(" ", "subscription { changes { ", " } }"));
        try (SocketClient client = SocketClient.begun()) {
            client.subscribe("wide", wide, Map.of());
            client.subscribe("narrow", FOLLOW, Map.of());
            awaitSubscriptions(2);

            record();
            Map<String, JsonObject> heard = new HashMap<>();
            for (int i = 0; i < 2; i++) {
                JsonObject message = client.next();
                heard.put(message.getString("id"), message);
            }
            assertEquals("QUERY_TOO_COMPLEX", SocketClient.code(heard.get("wide")));
            assertEquals("next", heard.get("narrow").getString("type"));
            awaitSubscriptions(1);
        }
    }

    @Test
    void an_idle_client_is_pinged_every_12_seconds_and_stays() throws Exception {
        try (RawSocket client = begunRaw()) {
            for (int i = 0; i < 5; i++) {
                timers.advance(PING);
                assertEquals(9, client.next().opcode());
                client.frame(0x8a, new byte[0]);
                // its answer tells that the server has read what came before
                client.send("{\"type\": \"ping\"}");
                assertEquals("{\"type\":\"pong\"}", client.next().text());
            }
        }
    }

    @Test
    void a_client_that_answers_no_ping_is_cut_off_also_where_it_reads_nothing() throws Exception {
        try (RawSocket client = begunRaw();
                SocketClient follower = SocketClient.begun()) {
            follower.subscribe("1", FOLLOW, Map.of());
            client.send("{\"type\": \"subscribe\", \"id\": \"1\", \"payload\": {\"query\": \"" + FOLLOW + "\"}}");
            awaitSubscriptions(2);
            for (int i = 0; i < 3; i++) {
                timers.advance(PING);
                follower.send("{\"type\": \"ping\"}");
                assertEquals("pong", follower.next().getString("type"));
            }
            awaitSubscriptions(1);
            assertEquals(1013, client.closeCode());

            timers.advance(Duration.ofSeconds(5));
            assertTrue(client.ends());
            record();
            assertEquals("next", follower.next().getString("type"));
        }
    }

    @Test
    void a_client_that_does_not_initialise_is_closed_with_4408() throws Exception {
        try (SocketClient client = SocketClient.silent()) {
            client.send("{\"type\": \"ping\"}");
            client.next();
            timers.advance(Duration.ofSeconds(9));
            assertFalse(client.closed().isDone());
            timers.advance(Duration.ofSeconds(1));
            assertEquals(4408, client.closeCode());
        }
    }

    @Test
    void a_conversation_ends_with_its_token_whichever_message_brought_it() throws Exception {
        JwtClaims claims = Signer.claims();
        claims.setExpirationTime(NumericDate.fromSeconds(NumericDate.now().getValue() + 20));
        String token = Signer.TRUSTED.sign(claims);
        try (SocketClient opening = SocketClient.opening(token).acknowledged();
                SocketClient greeting = SocketClient.greeting(token).acknowledged();
                SocketClient stranger = SocketClient.begun()) {
            greeting.subscribe("1", FOLLOW, Map.of());
            stranger.subscribe("1", FOLLOW, Map.of());
            awaitSubscriptions(2);
            timers.advance(Duration.ofSeconds(10));
            assertFalse(opening.closed().isDone() || greeting.closed().isDone());

            timers.advance(Duration.ofSeconds(11));
            assertEquals(4403, opening.closeCode());
            assertEquals(4403, greeting.closeCode());
            awaitSubscriptions(1);
            assertFalse(stranger.closed().isDone());
        }
    }

    @Test
    void nothing_is_left_of_a_client_that_goes() throws Exception {
        int armed = timers.armed();
        for (int i = 0; i < 5; i++) {
            SocketClient client = SocketClient.greeting(Signer.TRUSTED.editor()).acknowledged();
            client.subscribe("1", FOLLOW, Map.of());
            client.subscribe("2", FOLLOW, Map.of());
            awaitSubscriptions(2);
            client.close();
            await().until(() -> quotas.open().taken() == 0);
            awaitSubscriptions(0);
        }
        await().until(() -> timers.armed() == armed);
    }

    @Test
    void pages_of_the_origins_of_cors_may_open_a_socket_and_no_others() throws Exception {
        for (String origin : List.of("https://pages.example.org", "https://own.example.net")) {
            try (RawSocket socket = withOrigin(origin)) {
                assertEquals(101, socket.status(), origin);
            }
        }
        for (String origin : List.of("https://evil.example.org", "https://a.b.example.net", "null", "")) {
            try (RawSocket socket = withOrigin(origin)) {
                assertEquals(403, socket.status(), origin);
            }
        }
    }

    private void holdBack(Sending sending) throws Exception {
        List<RawSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                RawSocket socket = RawSocket.open();
                sockets.add(socket);
                sending.send(socket);
            }
            assertEquals(1013, sockets.get(9).closeCode());
            assertTrue(quotas.memory().taken() <= TightSockets.MEMORY + TightSockets.MESSAGE_BYTES + 1000);
            // the server gives up on those who do not close their side
            timers.advance(Duration.ofSeconds(5));
            assertTrue(sockets.get(9).ends());
        } finally {
            for (RawSocket socket : sockets) {
                socket.close();
            }
        }
        await().until(() -> quotas.memory().taken() == 0);
    }

    private static RawSocket begunRaw() throws Exception {
        RawSocket client = RawSocket.open();
        client.send("{\"type\": \"connection_init\"}");
        assertEquals("{\"type\":\"connection_ack\"}", client.next().text());
        return client;
    }

    private static RawSocket withOrigin(String origin) throws Exception {
        return new RawSocket("Sec-WebSocket-Protocol: graphql-transport-ws", "Origin: " + origin);
    }

    private void awaitSubscriptions(int count) {
        await().atMost(20, TimeUnit.SECONDS).until(() -> quotas.subscriptions().taken() == count);
    }

    private static void record() {
        Editors.write("record-actor", Map.of("input", Drafts.actor(Drafts.slug("actor"))));
    }

    private interface Sending {

        void send(RawSocket socket) throws Exception;
    }
}
