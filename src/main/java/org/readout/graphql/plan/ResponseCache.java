package org.readout.graphql.plan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.platform.database.RecordVersion;

/**
 * Keeps answers until the record changes. An answer is kept under what was known of the record when it was begun, so that it
 * holds that much at least; whoever asks when more is known finds it no more. Nothing in an answer hangs on who asks.
 */
@ApplicationScoped
class ResponseCache {

    /** What keeping an answer takes beside its bytes, about. */
    private static final int OVERHEAD = 500;

    private final RecordVersion record;
    private final boolean on;
    private final Cache<Question, PlanResult> kept;
    private final Counter given;

    ResponseCache(
            RecordVersion record,
            MeterRegistry meters,
            @ConfigProperty(name = "readout.answers.memory", defaultValue = "16M") MemorySize memory) {
        this.record = record;
        on = memory.asLongValue() > 0;
        kept = Caffeine.newBuilder()
                .maximumWeight(memory.asLongValue())
                .weigher((Question question, PlanResult answer) -> OVERHEAD
                        + answer.json().length
                        + question.variables.toString().length())
                .build();
        given = Counter.builder("readout.graphql.answers.kept")
                .description("Answers that were given again without work")
                .register(meters);
    }

    /** The answer that was kept, or else the one that is found. */
    CompletableFuture<PlanResult> answer(
            Plan plan, Map<String, Object> variables, Supplier<CompletableFuture<PlanResult>> found) {
        OptionalLong known = record.current();
        if (!on || known.isEmpty()) {
            return found.get();
        }
        // on the day hang answers about today
        Question question = new Question(plan, variables, LocalDate.now(Clock.systemUTC()), known.getAsLong());
        PlanResult before = kept.getIfPresent(question);
        if (before != null) {
            given.increment();
            return CompletableFuture.completedFuture(before);
        }
        return found.get().whenComplete((answer, failure) -> {
            if (failure == null) {
                kept.put(question, answer);
            }
        });
    }

    private record Question(Plan plan, Map<String, Object> variables, LocalDate day, long version) {}
}
