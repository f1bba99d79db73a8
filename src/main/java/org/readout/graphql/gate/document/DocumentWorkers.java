package org.readout.graphql.gate.document;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.readout.graphql.gate.document.QueryLimits.Charge;
import org.readout.graphql.gate.request.RateLimitException;

/**
 * Threads for work on documents that would hold up an event loop: few, so that the rest of the server keeps its cores, with a
 * short queue, of which no client has more than its share.
 */
@ApplicationScoped
public class DocumentWorkers {

    private static final int MOST_WAITING = 64;
    private static final int MOST_OF_ONE_CLIENT = 16;
    private static final long A_SECOND = 1;

    private final int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    private final ThreadPoolExecutor workers = new ThreadPoolExecutor(
            threads, threads, 0, TimeUnit.SECONDS, new ArrayBlockingQueue<>(MOST_WAITING), DocumentWorkers::thread);
    private final Map<Charge, Integer> underWay = new ConcurrentHashMap<>();

    /**
     * Works on one of the threads and completes in the current Vert.x context, if there is one.
     *
     * @param client whoever pays for the work
     * @throws RateLimitException where too much is under way already
     */
    public <T> CompletableFuture<T> submit(Charge client, Supplier<T> work) {
        Context context = Vertx.currentContext();
        enter(client);
        CompletableFuture<T> done = new CompletableFuture<>();
        try {
            workers.execute(() -> {
                try {
                    T result = work.get();
                    complete(context, () -> done.complete(result));
                } catch (Throwable failure) {
                    complete(context, () -> done.completeExceptionally(failure));
                } finally {
                    leave(client);
                }
            });
        } catch (RejectedExecutionException full) {
            leave(client);
            throw new RateLimitException("The server has many new documents to read; come again.", A_SECOND);
        }
        return done;
    }

    @PreDestroy
    void stop() {
        workers.shutdownNow();
    }

    private void enter(Charge client) {
        underWay.compute(client, (same, before) -> {
            int now = before == null ? 1 : before + 1;
            if (now > MOST_OF_ONE_CLIENT) {
                throw new RateLimitException(
                        "More than " + MOST_OF_ONE_CLIENT + " of your new documents are under way.", A_SECOND);
            }
            return now;
        });
    }

    private void leave(Charge client) {
        underWay.compute(client, (same, before) -> before == 1 ? null : before - 1);
    }

    private static void complete(Context context, Runnable completion) {
        if (context == null) {
            completion.run();
        } else {
            context.runOnContext(turn -> completion.run());
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "documents");
        thread.setDaemon(true);
        return thread;
    }
}
