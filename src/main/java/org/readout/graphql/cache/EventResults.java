package org.readout.graphql.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.readout.graphql.SharedEvent;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.platform.database.reads.RecordVersion;

/**
 * What subscriptions are told of an event, worked out and written as JSON once for all that ask the same. A result holds for as
 * long as this node knows of no other change of the record: whoever is told later is told how it is then. Results with errors are
 * each subscription's own.
 */
@Singleton
public class EventResults {

    /** Followers of one event are told within milliseconds, so that few results are needed at a time. */
    private static final long MEMORY = 4L << 20;

    private static final int OVERHEAD = 300;

    private final RecordVersion record;
    private final Clock clock;
    private final PublicOrigin origin;
    private final AsyncCache<ResponseKey, byte[]> results = Caffeine.newBuilder()
            .maximumWeight(MEMORY)
            .weigher((ResponseKey key, byte[] result) -> OVERHEAD + result.length)
            .buildAsync();

    EventResults(RecordVersion record, Clock clock, PublicOrigin origin) {
        this.record = record;
        this.clock = clock;
        this.origin = origin;
    }

    /**
     * The result of an event as JSON, which completes in the current Vert.x context.
     *
     * @param document the hash of its text
     * @param operation its name; null where it has none
     * @param variables those that the result hangs on
     * @param work gives null where the result is none to share
     * @return null where it was worked out for somebody else, and is none to share
     */
    public CompletableFuture<byte[]> result(
            SharedEvent event,
            String document,
            String operation,
            Map<String, Object> variables,
            Supplier<CompletableFuture<byte[]>> work) {
        return record.answer()
                .flatMap(version -> ResponseKey.of(
                        document,
                        operation,
                        Map.of("event", event.identity(), "variables", variables),
                        LocalDate.now(clock),
                        version,
                        origin.current()))
                .map(key -> result(key, work))
                .orElseGet(work);
    }

    private CompletableFuture<byte[]> result(ResponseKey key, Supplier<CompletableFuture<byte[]>> work) {
        CompletableFuture<byte[]> begun = new CompletableFuture<>();
        CompletableFuture<byte[]> earlier = results.asMap().putIfAbsent(key, begun);
        if (earlier != null) {
            return inOwnContext(earlier);
        }
        try {
            // null is kept no longer than it is waited for
            return work.get().whenComplete((result, failure) -> begun.complete(result));
        } catch (RuntimeException failure) {
            begun.complete(null);
            throw failure;
        }
    }

    private static <T> CompletableFuture<T> inOwnContext(CompletableFuture<T> result) {
        Context own = Vertx.currentContext();
        return result.isDone() || own == null
                ? result.copy()
                : result.thenApplyAsync(told -> told, turn -> own.runOnContext(ready -> turn.run()));
    }
}
