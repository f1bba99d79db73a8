package org.readout.dossier.downloads;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.request.RequestException;

/** Who is given a file now. */
class DownloadTurnsTest {

    private final DownloadTurns turns = new DownloadTurns(new DownloadSettings() {

        @Override
        public int concurrent() {
            return 2;
        }

        @Override
        public Duration time() {
            return Duration.ofMinutes(1);
        }
    });

    @Test
    void a_client_is_given_one_file_at_a_time() {
        Runnable first = turns.take("a");
        RequestException refusal = assertThrows(RequestException.class, () -> turns.take("a"));
        assertEquals(429, refusal.status());
        assertEquals(ErrorCode.RATE_LIMITED, refusal.code());
        first.run();
        turns.take("a");
        first.run();
        assertThrows(RequestException.class, () -> turns.take("a"), "a turn is given back once");
    }

    @Test
    void all_clients_together_are_given_a_few_and_told_when_to_come_back() {
        turns.take("a");
        Runnable second = turns.take("b");
        RequestException refusal = assertThrows(RequestException.class, () -> turns.take("c"));
        assertEquals(503, refusal.status());
        assertEquals(ErrorCode.OVERLOADED, refusal.code());
        assertEquals("30", refusal.headers().get("Retry-After"));
        second.run();
        turns.take("c");
    }
}
