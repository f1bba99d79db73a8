package org.readout.platform.database.reads;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.readout.platform.database.connection.Deadline;

/**
 * Makes one statement of all the reads of one kind that a turn of the event loop asks for. graphql-java resolves all the
 * siblings of a level in one turn, so that a level costs one statement a field, however many rows it has.
 */
@Singleton
public class BatchLoader {

    private static final String WAITING = BatchLoader.class.getName();

    /**
     * Reads what stands under one key, together with all that others ask for in the same turn.
     *
     * @param kind what is read and with which arguments; reads of equal kinds are made together
     * @param key whose
     * @param query reads for many keys at once; a key that its answer leaves out has null
     */
    public <K, V> Uni<V> one(Object kind, K key, Function<List<K>, Uni<Map<K, V>>> query) {
        if (Deadline.current().isOver()) {
            return Uni.createFrom().failure(Deadline.Over::new);
        }
        // a copy, for whoever gives up waiting cancels what he waits for, and others may wait for the same key
        return Uni.createFrom().completionStage(() -> this.<K, V>batch(kind, query)
                .keys
                .computeIfAbsent(key, k -> new CompletableFuture<>())
                .copy());
    }

    private <K, V> Batch<K, V> batch(Object kind, Function<List<K>, Uni<Map<K, V>>> query) {
        Map<Object, Batch<?, ?>> waiting = waiting();
        @SuppressWarnings("unchecked")
        Batch<K, V> found = (Batch<K, V>) waiting.get(kind);
        if (found != null) {
            return found;
        }
        Batch<K, V> batch = new Batch<>(new LinkedHashMap<>());
        waiting.put(kind, batch);
        Vertx.currentContext().runOnContext(turn -> {
            waiting.remove(kind);
            batch.read(query);
        });
        return batch;
    }

    private static Map<Object, Batch<?, ?>> waiting() {
        Map<Object, Batch<?, ?>> waiting =
                ContextLocals.<Map<Object, Batch<?, ?>>>get(WAITING).orElse(null);
        if (waiting == null) {
            waiting = new HashMap<>();
            ContextLocals.put(WAITING, waiting);
        }
        return waiting;
    }

    private record Batch<K, V>(Map<K, CompletableFuture<V>> keys) {

        void read(Function<List<K>, Uni<Map<K, V>>> query) {
            Uni.createFrom()
                    .deferred(() -> query.apply(List.copyOf(keys.keySet())))
                    .subscribe()
                    .with(
                            found -> keys.forEach((key, waiting) -> waiting.complete(found.get(key))),
                            failure -> keys.values().forEach(waiting -> waiting.completeExceptionally(failure)));
        }
    }
}
