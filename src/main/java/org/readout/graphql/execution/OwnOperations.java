package org.readout.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.readout.graphql.error.ResolverExceptionHandler;
import org.readout.graphql.gate.document.OperationKinds;
import org.readout.graphql.gate.document.OwnWork;
import org.readout.graphql.gate.document.QueryLimits;
import org.readout.graphql.gate.request.LimitSettings;
import org.readout.platform.Timers;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.connection.StatementOrigin;
import org.readout.platform.database.reads.ReadRoute;

/**
 * Runs what the server asks itself within the time of a request: queries along the way of clients' from the document on, read, checked,
 * planned and routed. No budget, meter or kept answer has anything of them.
 */
@Singleton
public class OwnOperations {

    private final RoutedEngine engine;
    private final Timers timers;
    private final LimitSettings limits;
    private final Set<Deadline> running = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    OwnOperations(RoutedEngine engine, Timers timers, LimitSettings limits) {
        this.engine = engine;
        this.timers = timers;
        this.limits = limits;
    }

    /**
     * Runs in the current Vert.x context, which is the query's own.
     *
     * @param origin what SQL comments tell the database of who asks; one of few
     */
    public CompletableFuture<ExecutionResult> run(String document, Map<String, Object> variables, String origin) {
        return run(() -> engine.run(input(document, variables, origin)), origin);
    }

    /** The same for work that no document asks for. */
    public <T> CompletableFuture<T> run(Supplier<CompletableFuture<T>> work, String origin) {
        VertxContextSafetyToggle.setCurrentContextSafe(true);
        ReadRoute.begin(OptionalLong.empty());
        StatementOrigin.begin(origin, () -> origin);
        Deadline deadline = Deadline.begin();
        deadline.start(OwnWork.CHARGE, limits.time());
        running.add(deadline);
        if (stopped) {
            deadline.end();
        }
        Timers.Cancellable timeout = timers.timeout(limits.time(), deadline::end);
        return begun(work).whenComplete((result, failure) -> {
            timeout.cancel();
            deadline.end();
            running.remove(deadline);
        });
    }

    private static <T> CompletableFuture<T> begun(Supplier<CompletableFuture<T>> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** Nobody waits for them: they end before the database does. */
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        stopped = true;
        running.forEach(Deadline::end);
    }

    private static ExecutionInput input(String document, Map<String, Object> variables, String origin) {
        return ExecutionInput.newExecutionInput(document)
                .variables(variables)
                .locale(Locale.ROOT)
                .graphQLContext(Map.of(
                        QueryLimits.Charge.class,
                        OwnWork.CHARGE,
                        ResolverExceptionHandler.REQUEST_ID,
                        origin,
                        OperationKinds.READS_ONLY,
                        true,
                        OperationKinds.STREAMS,
                        false))
                .build();
    }
}
