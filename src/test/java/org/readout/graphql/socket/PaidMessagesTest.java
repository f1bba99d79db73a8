package org.readout.graphql.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.readout.SocketClient;
import org.readout.platform.ManualTimers;

/** Who sends more on WebSockets than his budget pays for is not heard until it does, and keeps what he has there. */
@QuarkusTest
@TestProfile(PaidMessagesTest.LittleBudget.class)
class PaidMessagesTest {

    private static final int NODES_A_MINUTE = 600;
    private static final int COST_OF_A_PING = 1 + TightSockets.MESSAGE_BYTES / 250;

    /** Milliseconds. */
    private static final long A_WHILE = 500;

    @Inject
    ManualTimers timers;

    @Test
    void messages_wait_for_the_budget_of_their_client() throws Exception {
        JsonObject ping =
                new JsonObject().put("type", "ping").put("payload", new JsonObject().put("text", "x".repeat(3_900)));
        int sent = 2 * NODES_A_MINUTE / COST_OF_A_PING;
        try (SocketClient client = SocketClient.begun()) {
            for (int i = 0; i < sent; i++) {
                client.send(ping);
            }
            int answered = pongs(client);
            assertTrue(answered >= NODES_A_MINUTE / COST_OF_A_PING && answered < sent, () -> answered + " of " + sent);

            timers.advance(Duration.ofMinutes(1));
            assertNotNull(client.next());
        }
    }

    /** How many come until none does for a while. */
    private static int pongs(SocketClient client) throws InterruptedException {
        int pongs = 0;
        for (JsonObject heard = client.next(A_WHILE); heard != null; heard = client.next(A_WHILE)) {
            assertEquals("pong", heard.getString("type"));
            pongs++;
        }
        return pongs;
    }

    /** With less for a minute than the test sends. */
    public static class LittleBudget extends TightSockets {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> overrides = new HashMap<>(super.getConfigOverrides());
            overrides.put("readout.limits.cost-per-minute", String.valueOf(NODES_A_MINUTE));
            overrides.put("readout.sockets.memory-per-client", "1000000");
            return overrides;
        }
    }
}
