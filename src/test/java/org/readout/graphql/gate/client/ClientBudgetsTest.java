package org.readout.graphql.gate.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.readout.graphql.error.QueryTooComplexException;
import org.readout.graphql.gate.ManualTimeMeter;
import org.readout.graphql.gate.client.ClientBudgets.Client;
import org.readout.graphql.gate.request.AnswerMemory;
import org.readout.graphql.gate.request.LimitSettings;
import org.readout.graphql.gate.request.RateLimitException;
import org.readout.graphql.gate.request.RequestException;

class ClientBudgetsTest {

    private static final int A_MINUTE = 6_000;
    private static final String ADDRESS = "192.0.2.1";

    private final ManualTimeMeter time = new ManualTimeMeter();
    private final Client client = budgets(A_MINUTE).of(ADDRESS);

    @Test
    void a_minute_of_work_can_be_had_at_once_and_nothing_more() {
        client.pay(A_MINUTE);

        assertEquals(
                "This costs 1, and of the 6,000 that you have for a minute 0 are left.",
                assertThrows(RateLimitException.class, () -> client.pay(1)).getMessage());
    }

    @Test
    void what_was_spent_comes_back_evenly() {
        client.pay(A_MINUTE);
        time.passes(Duration.ofSeconds(10));

        client.pay(1_000);
        assertThrows(RateLimitException.class, () -> client.pay(1));
    }

    @Test
    void whoever_comes_again_when_he_is_told_to_is_answered() {
        for (long cost : new long[] {1, 150, 1_050, A_MINUTE}) {
            client.spend(A_MINUTE);
            RateLimitException limited = assertThrows(RateLimitException.class, () -> client.pay(cost));
            int seconds = ((Number) limited.getExtensions().get("retryAfterSeconds")).intValue();

            time.passes(Duration.ofSeconds(seconds - 1));
            assertThrows(
                    RateLimitException.class, () -> client.pay(cost), () -> seconds + " s is too late for " + cost);
            time.passes(Duration.ofSeconds(1));
            client.pay(cost);
        }
    }

    @Test
    void more_than_a_minutes_work_is_never_taken_for_a_minutes() {
        assertEquals(
                "This costs 6,001, and a client has 6,000 for a whole minute. Ask for fewer with `first`, or level by level.",
                assertThrows(QueryTooComplexException.class, () -> client.pay(A_MINUTE + 1))
                        .getMessage());
        client.pay(A_MINUTE);
    }

    @Test
    void what_is_delivered_anyhow_takes_what_is_there_and_makes_no_debt() {
        client.pay(A_MINUTE - 10);
        client.spend(1_000_000);
        assertThrows(RateLimitException.class, () -> client.pay(1));

        time.passes(Duration.ofMillis(10));
        client.pay(1);
    }

    @Test
    void a_body_is_paid_for_as_it_comes_whatever_its_pieces_are() {
        int bytes = 250 * A_MINUTE;
        for (int i = 0; i < bytes; i += 100) {
            client.payForBody(i, i + 100);
        }
        client.payForBody(0, 249);
        RequestException refusal = assertThrows(RequestException.class, () -> client.payForBody(1, 250_000));

        assertEquals(429, refusal.status());
        assertEquals(Map.of("code", "RATE_LIMITED", "retryAfterSeconds", 10L), refusal.extensions());
        time.passes(Duration.ofSeconds(10));
        client.payForBody(1, 250_000);
    }

    @Test
    void what_a_message_takes_beyond_what_is_left_is_owed_and_waited_for() {
        assertEquals(Duration.ZERO, client.oweForMessage(250 * (A_MINUTE - 1)));
        assertEquals(Duration.ofSeconds(10), client.oweForMessage(250 * 999 + 249));
        time.passes(Duration.ofSeconds(10));
        assertThrows(RateLimitException.class, () -> client.pay(1));

        time.passes(Duration.ofSeconds(1));
        assertEquals(Duration.ZERO, client.oweForMessage(0));
        client.pay(99);
    }

    @Test
    void where_there_is_no_budget_everything_is_paid() {
        Client free = budgets(0).of(ADDRESS);

        free.pay(Long.MAX_VALUE);
        free.spend(Long.MAX_VALUE);
        free.payForBody(0, Long.MAX_VALUE);
        assertEquals(Duration.ZERO, free.oweForMessage(Long.MAX_VALUE));
    }

    @Test
    void each_client_has_a_budget_of_its_own() {
        ClientBudgets budgets = budgets(A_MINUTE);

        assertSame(budgets.of(ADDRESS), budgets.of(ADDRESS));
        assertNotSame(budgets.of(ADDRESS), budgets.of("192.0.2.2"));
    }

    @Test
    void one_request_too_many_is_told_to_come_again_until_one_is_over() {
        client.enter();
        client.enter();
        assertThrows(RateLimitException.class, client::enter);
        client.leave();
        client.enter();
    }

    @Test
    void a_client_has_about_half_of_the_machine_unless_it_is_set_otherwise() {
        long half = ClientBudgets.COST_OF_A_CORE * Runtime.getRuntime().availableProcessors();
        Client usual = budgets(settings(Map.of())).of(ADDRESS);

        usual.pay(half);
        assertThrows(RateLimitException.class, () -> usual.pay(1));
        assertTrue(settings(Map.of()).cost() < half);
    }

    @Test
    void what_waited_for_its_turn_is_not_begun_while_answers_wait_to_be_taken() {
        LimitSettings tight = settings(Map.of("readout.limits.client-answer-memory", "1"));
        AnswerMemory answers = new AnswerMemory(tight);
        Client asking = new ClientBudgets(tight, answers, time).of(ADDRESS);
        answers.hold(ADDRESS, 1);

        assertThrows(RateLimitException.class, () -> asking.inTurn(1, () -> CompletableFuture.completedFuture("done")));
        answers.release(ADDRESS, 1);
        assertEquals(
                "done",
                asking.inTurn(1, () -> CompletableFuture.completedFuture("done"))
                        .join());
    }

    private ClientBudgets budgets(long aMinute) {
        return budgets(settings(
                Map.of("readout.limits.cost-per-minute", String.valueOf(aMinute), "readout.limits.in-flight", "2")));
    }

    private ClientBudgets budgets(LimitSettings settings) {
        return new ClientBudgets(settings, new AnswerMemory(settings), time);
    }

    private static LimitSettings settings(Map<String, String> given) {
        return new SmallRyeConfigBuilder()
                .withMapping(LimitSettings.class)
                .addDiscoveredConverters()
                .withDefaultValues(given)
                .withConverter(Duration.class, 100, new DurationConverter())
                .build()
                .getConfigMapping(LimitSettings.class);
    }
}
