package org.readout.graphql.cache;

import com.github.benmanes.caffeine.cache.Cache;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.configuration.MemorySize;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.platform.Caches;
import org.readout.platform.database.reads.RecordVersion;

/**
 * Keeps responses until the record changes. A response is kept under what was known of the record when it was begun, or under
 * what the replica had shown that was read, so that it holds that much at least; whoever asks when more is known finds it no more. Nothing in a response hangs on who asks, but
 * for the origin of permalinks.
 *
 * <p>Responses are bytes, kept by the hash of what was asked, so that they keep neither documents nor plans nor variables
 * alive. Those of older versions are not looked for; they leave as others come.
 */
@Singleton
public class ResponseCache {

    /** What keeping a response takes beside its bytes: its key, and the entries of the cache. */
    private static final int OVERHEAD = 200;

    private final RecordVersion record;
    private final Clock clock;
    private final PublicOrigin origin;
    private final boolean on;
    private final Cache<ResponseKey, byte[]> responses;
    private final Counter hits;

    ResponseCache(
            RecordVersion record,
            Clock clock,
            PublicOrigin origin,
            MeterRegistry meters,
            @ConfigProperty(name = "readout.answers.memory", defaultValue = "16M") MemorySize memory) {
        this.record = record;
        this.clock = clock;
        this.origin = origin;
        on = memory.asLongValue() > 0;
        responses = Caches.builder()
                .maximumWeight(memory.asLongValue())
                .weigher((ResponseKey key, byte[] response) -> OVERHEAD + response.length)
                .build();
        hits = Counter.builder("readout.graphql.answers.kept")
                .description("Answers that were given again without work")
                .register(meters);
    }

    /**
     * The response that was kept, or else the one that is worked out.
     *
     * @param document the hash of its text
     * @param operation its name; null where it has none
     * @param variables as the client sent them
     */
    public CompletableFuture<byte[]> response(
            String document,
            String operation,
            Map<String, Object> variables,
            Supplier<CompletableFuture<byte[]>> work) {
        Optional<RecordVersion.AnswerVersion> version = record.answer();
        if (!on || version.isEmpty()) {
            return work.get();
        }
        // on the day hang answers about today
        Optional<ResponseKey> key =
                ResponseKey.of(document, operation, variables, LocalDate.now(clock), version.get(), origin.current());
        return key.map(known -> response(known, work)).orElseGet(work);
    }

    private CompletableFuture<byte[]> response(ResponseKey key, Supplier<CompletableFuture<byte[]>> work) {
        byte[] before = responses.getIfPresent(key);
        if (before != null) {
            hits.increment();
            return CompletableFuture.completedFuture(before);
        }
        return work.get().whenComplete((response, failure) -> {
            if (failure == null) {
                responses.put(key, response);
            }
        });
    }
}
