package org.readout.graphql.execution;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AbortExecutionException;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.readout.graphql.cache.PersistedDocuments;
import org.readout.graphql.error.ResolverExceptionHandler;
import org.readout.graphql.gate.client.ClientBudgets;
import org.readout.graphql.gate.client.ClientBudgets.Client;
import org.readout.graphql.gate.document.OperationKinds;
import org.readout.graphql.gate.document.QueryLimits;
import org.readout.graphql.gate.request.LimitSettings;
import org.readout.graphql.gate.request.Operation;
import org.readout.graphql.observe.OperationMeters;
import org.readout.graphql.observe.OperationObservation;
import org.readout.platform.Timers;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.reads.ReadRouting;

/** Runs each operation for its client, within the client's limits and the server's time, whichever way it came in. */
@Singleton
public class OperationRunner {

    /** So many bytes of an answer take as long to write as a node to read. */
    private static final int BYTES_OF_A_NODE = 1_000;

    private final Timers timers;
    private final RoutedEngine engine;
    private final ClientBudgets clients;
    private final PersistedDocuments documents;
    private final LimitSettings limits;
    private final OperationMeters meters;
    private final ReadRouting routing;
    private final RunningOperations running;

    OperationRunner(
            Timers timers,
            RoutedEngine engine,
            ClientBudgets clients,
            PersistedDocuments documents,
            LimitSettings limits,
            OperationMeters meters,
            ReadRouting routing,
            RunningOperations running) {
        this.timers = timers;
        this.engine = engine;
        this.clients = clients;
        this.documents = documents;
        this.limits = limits;
        this.meters = meters;
        this.routing = routing;
        this.running = running;
    }

    /**
     * Runs in the current Vert.x context, which is the operation's own.
     *
     * @param address the client's
     * @param deadline ended where the answer comes too late
     * @param answer is told once
     */
    public void run(Operation operation, String address, String requestId, Deadline deadline, Answer answer) {
        Client client = clients.of(address);
        ExecutionInput input = input(operation, client, requestId);
        OperationObservation observation =
                new OperationObservation(meters, operation, requestId, input.getGraphQLContext());
        Answer once = once(answer, observation);
        try {
            client.enter();
        } catch (AbortExecutionException limited) {
            once.give(ExecutionResultImpl.newExecutionResult().addError(limited).build(), null);
            return;
        }
        deadline.start(address, limits.time());
        Runnable leave = once(client::leave);
        Runnable end = () -> {
            deadline.end();
            // its work ends now; should it not, its client does not pay for that for ever
            timers.after(limits.time(), leave);
            once.give(overdue(deadline), input.getGraphQLContext().get(QueryLimits.COST));
        };
        Timers.Cancellable timeout = timers.timeout(limits.time(), end);
        running.begin(end);
        engine.run(input).whenComplete((result, failure) -> {
            timeout.cancel();
            running.end(end);
            leave.run();
            if (failure == null && result.isDataPresent()) {
                documents.keep(operation);
            }
            once.give(
                    failure == null || deadline.isOver()
                            ? within(whole(result, deadline), deadline, client)
                            : observation.failed(failure),
                    input.getGraphQLContext().get(QueryLimits.COST));
        });
    }

    /** Completes once it is known what may have been read from the primary until now, for what is told beside answers. */
    public CompletableFuture<Void> bounded() {
        return routing.hasReplicas() ? routing.boundByPrimary() : CompletableFuture.completedFuture(null);
    }

    /** What a mutation has recorded is told, whatever became of the rest. */
    private ExecutionResult whole(ExecutionResult result, Deadline deadline) {
        if (deadline.isOver()) {
            return overdue(deadline);
        }
        return deadline.commits() == Deadline.Commits.NO_WRITE ? RefusedResult.of(result) : result;
    }

    private ExecutionResult overdue(Deadline deadline) {
        return running.areAborted()
                ? ShutdownResult.of(deadline.commits())
                : TimeoutResult.after(limits.time(), deadline.commits());
    }

    /** Writing it is work too, which nobody knew of before. What was recorded is told at any length. */
    private ExecutionResult within(ExecutionResult result, Deadline deadline, Client client) {
        long length = AnswerLength.of(result);
        client.spend(length / BYTES_OF_A_NODE);
        return deadline.commits() == Deadline.Commits.NO_WRITE ? withinBytes(result, length) : result;
    }

    /** The result, or what its client gets in its place where it is longer than an answer may be. */
    public ExecutionResult withinBytes(ExecutionResult result) {
        return withinBytes(result, AnswerLength.of(result));
    }

    private ExecutionResult withinBytes(ExecutionResult result, long length) {
        return length > limits.answerBytes() ? RefusedResult.tooLong(limits.answerBytes()) : result;
    }

    private static Answer once(Answer answer, OperationObservation observation) {
        AtomicBoolean given = new AtomicBoolean();
        return (result, cost) -> {
            if (given.compareAndSet(false, true)) {
                observation.end(result);
                try {
                    answer.give(result, cost);
                } catch (RuntimeException failure) {
                    // not written: its client would wait for ever
                    answer.give(observation.failed(failure), null);
                }
            }
        };
    }

    private static Runnable once(Runnable action) {
        AtomicBoolean done = new AtomicBoolean();
        return () -> {
            if (done.compareAndSet(false, true)) {
                action.run();
            }
        };
    }

    private static ExecutionInput input(Operation operation, Client client, String requestId) {
        return ExecutionInput.newExecutionInput(operation.query())
                .operationName(operation.name())
                .variables(operation.variables())
                .locale(Locale.ROOT)
                .graphQLContext(Map.of(
                        QueryLimits.Charge.class,
                        client,
                        ResolverExceptionHandler.REQUEST_ID,
                        requestId,
                        OperationKinds.READS_ONLY,
                        operation.reads(),
                        OperationKinds.STREAMS,
                        operation.streams()))
                .build();
    }

    /** Whoever takes an answer to its client. */
    public interface Answer {

        /** @param cost null where the operation was refused before it was known */
        void give(ExecutionResult result, Long cost);
    }
}
