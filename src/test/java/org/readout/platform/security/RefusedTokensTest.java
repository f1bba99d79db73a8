package org.readout.platform.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jose4j.lang.UnresolvableKeyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RefusedTokensTest {

    private static final Throwable NO_TOKEN = new ParseException("no JWS");
    private static final Throwable UNKNOWN_KEY = new ParseException("no key", new UnresolvableKeyException("kid"));

    private final Logger logger = Logger.getLogger(RefusedTokens.class.getName());
    private final List<String> lines = new ArrayList<>();
    private final ManualClock clock = new ManualClock();
    private final RefusedTokens refused = new RefusedTokens(clock);
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                lines.add(line.getLevel() + " " + line.getMessage().formatted(line.getParameters()));
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        logger.addHandler(handler);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(handler);
    }

    @Test
    void each_reason_is_a_line_a_minute_however_many_tokens_come() {
        for (int i = 0; i < 1_000; i++) {
            refused.log(NO_TOKEN);
        }
        refused.log(UNKNOWN_KEY);
        clock.now = clock.now.plus(Duration.ofSeconds(59));
        refused.log(NO_TOKEN);
        clock.now = clock.now.plus(Duration.ofSeconds(1));
        refused.log(NO_TOKEN);

        assertEquals(
                List.of(
                        "INFO A token was refused: it is no JSON web token",
                        "INFO A token was refused: its key (kid) is none of those that this server verifies by",
                        "INFO A token was refused: it is no JSON web token"),
                lines);
    }

    private static final class ManualClock extends Clock {

        private Instant now = Instant.parse("2018-11-06T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
