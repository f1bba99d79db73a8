package org.readout.graphql.warmup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micrometer.core.instrument.Measurement;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.platform.ManualTimers;
import org.readout.platform.database.schema.DatabaseReady;

@QuarkusTest
class WarmupStartTest {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final int PAGES = 30;

    @Inject
    WarmupDocuments documents;

    @Inject
    WarmupRehearsals rehearsals;

    @Inject
    WarmupRun run;

    @Inject
    MeterRegistry meters;

    private final ManualTimers timers = new ManualTimers();

    @Test
    void a_server_is_ready_once_its_time_to_warm_up_is_over() {
        WarmupStart start = new WarmupStart(() -> LIMIT, documents, rehearsals, run, timers, true);
        WarmupCheck check = new WarmupCheck(start);
        assertEquals(Status.UP, check.call().getStatus());

        start.begin(new DatabaseReady(true));
        assertEquals(Status.DOWN, check.call().getStatus());
        timers.advance(LIMIT);
        assertEquals(Status.UP, check.call().getStatus());

        // the database may become ready twice
        start.begin(new DatabaseReady(true));
        assertEquals(Status.UP, check.call().getStatus());
    }

    @Test
    void a_server_without_that_time_and_a_command_do_not_warm_up() {
        WarmupStart none = new WarmupStart(() -> Duration.ZERO, documents, rehearsals, run, timers, true);
        none.begin(new DatabaseReady(true));
        WarmupStart command = new WarmupStart(() -> LIMIT, documents, rehearsals, run, timers, false);
        command.begin(new DatabaseReady(true));

        assertFalse(none.isWarming());
        assertFalse(command.isWarming());
    }

    @Test
    void a_server_that_is_told_to_stop_warms_up_no_more() {
        WarmupStart start = new WarmupStart(() -> LIMIT, documents, rehearsals, run, timers, true);
        start.begin(new DatabaseReady(true));

        start.stop(null);

        assertFalse(start.isWarming());
    }

    @Test
    void the_documents_of_pages_are_answered_for_what_the_record_has_and_no_meter_of_operations_tells() {
        WarmupQueries queries = documents.queries().join();
        Map<String, Double> before = operations();
        List<String> asked = new ArrayList<>();
        for (WarmupQuery query = queries.next(); query != null; query = queries.next()) {
            // twice, for pages
            run.of(query).join();
            run.of(query).join();
            asked.add(query.text());
            queries.remove(query);
        }

        assertTrue(asked.size() > PAGES, () -> asked.toString());
        assertEquals(before, operations());
    }

    @Test
    void work_that_fails_at_once_is_over() {
        CompletableFuture<Void> over = run.of((WarmupRehearsal) () -> {
            throw new IllegalStateException("of this test");
        });

        assertThrows(CompletionException.class, () -> over.orTimeout(30, TimeUnit.SECONDS)
                .join());
        assertEquals(
                "of this test",
                over.handle((done, failure) -> Warmup.reason(failure)).join());
    }

    @Test
    void what_is_rehearsed_is_rehearsed_again_until_the_warm_up_is_over() {
        CompletableFuture<Void> over = new CompletableFuture<>();
        AtomicInteger times = new AtomicInteger();
        WarmupRehearsal rehearsal = () -> {
            if (times.incrementAndGet() == 3) {
                over.complete(null);
            }
            return CompletableFuture.completedFuture(null);
        };

        new WarmupRehearsals(List.of(rehearsal), run).begin(over::isDone);

        over.orTimeout(30, TimeUnit.SECONDS).join();
        assertEquals(3, times.get());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void what_fails_is_not_rehearsed_again_and_others_are(boolean atOnce) {
        CompletableFuture<Void> over = new CompletableFuture<>();
        AtomicInteger failures = new AtomicInteger();
        AtomicInteger times = new AtomicInteger();
        WarmupRehearsal failing = () -> {
            failures.incrementAndGet();
            IllegalStateException failure = new IllegalStateException("of this test");
            if (atOnce) {
                throw failure;
            }
            return CompletableFuture.failedFuture(failure);
        };
        WarmupRehearsal other = () -> {
            if (times.incrementAndGet() == 5) {
                over.complete(null);
            }
            return CompletableFuture.completedFuture(null);
        };

        new WarmupRehearsals(List.of(failing, other), run).begin(over::isDone);

        over.orTimeout(30, TimeUnit.SECONDS).join();
        assertEquals(1, failures.get());
    }

    /** What is told of operations, and of answers that were kept. */
    private Map<String, Double> operations() {
        Map<String, Double> told = new TreeMap<>();
        for (Meter meter : meters.getMeters()) {
            if (meter.getId().getName().startsWith("readout.graphql.")) {
                for (Measurement measurement : meter.measure()) {
                    told.put(meter.getId() + " " + measurement.getStatistic(), measurement.getValue());
                }
            }
        }
        return told;
    }
}
