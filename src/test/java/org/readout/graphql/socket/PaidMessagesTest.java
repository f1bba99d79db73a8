package org.readout.graphql.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    /** What one costs has come back by then, and the client need not show yet that it is there. */
    private static final Duration DEBT_OF_A_PING = Duration.ofSeconds(5);

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
            for (int i = 0; i < NODES_A_MINUTE / COST_OF_A_PING; i++) {
                assertEquals("pong", client.next().getString("type"));
            }
            int more = pongs(client);
            assertTrue(more < NODES_A_MINUTE / COST_OF_A_PING, () -> more + " more were answered");

            timers.advance(DEBT_OF_A_PING);
            assertEquals("pong", client.next().getString("type"));
        }
    }

    /** How many come until none does for a while. */
    private static int pongs(SocketClient client) throws InterruptedException {
        int pongs = 0;
        while (client.next(A_WHILE) != null) {
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
