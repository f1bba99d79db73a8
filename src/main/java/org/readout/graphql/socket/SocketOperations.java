package org.readout.graphql.socket;

import graphql.ExecutionResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;
import org.reactivestreams.Publisher;
import org.readout.graphql.cache.PersistedDocuments;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.error.ReadoutException;
import org.readout.graphql.execution.OperationRunner;
import org.readout.graphql.gate.request.Operation;
import org.readout.graphql.gate.request.Quota;
import org.readout.graphql.gate.request.RequestException;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.reads.ReadRoute;

/** Runs what the client of one WebSocket asks for. Operations run beside each other, and what becomes of one touches no other. */
final class SocketOperations implements SubscriptionStream.Listener {

    private static final Logger LOG = Logger.getLogger(SocketOperations.class);

    private final OperationRunner runner;
    private final PersistedDocuments documents;
    private final SocketReplies replies;
    private final OpenOperations open;
    private final String client;
    private final int most;
    private Runnable whenAnswered = () -> {};

    /** @param most how many are open at a time */
    SocketOperations(
            OperationRunner runner,
            PersistedDocuments documents,
            SocketReplies replies,
            Quota subscriptions,
            String client,
            int most) {
        this.runner = runner;
        this.documents = documents;
        this.replies = replies;
        this.open = new OpenOperations(subscriptions, client);
        this.client = client;
        this.most = most;
    }

    /** Whether an operation of that id has not come to its end. */
    boolean contains(String id) {
        return open.contains(id);
    }

    /** Runs an operation in the current Vert.x context, which is its own. */
    void run(String id, Map<String, Object> payload) {
        if (open.size() >= most) {
            replies.limited(id, "More than " + most + " of your operations are open on this WebSocket.");
            return;
        }
        Deadline deadline = Deadline.begin();
        open.begin(id, deadline);
        String requestId = UUID.randomUUID().toString();
        try {
            Operation operation =
                    documents.resolved(Operation.of(payload).withSource().streaming());
            ReadRoute route = ReadRoute.begin(operation.position());
            runner.run(operation, client, requestId, deadline, (result, cost) -> answer(id, deadline, route, result));
        } catch (RequestException refusal) {
            refuse(id, deadline, refusal.code(), refusal.getMessage());
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "An operation over a WebSocket failed, request id %s", requestId);
            refuse(
                    id,
                    deadline,
                    ErrorCode.INTERNAL_SERVER_ERROR,
                    "The server failed to answer; its log has this error under request id " + requestId + ".");
        }
    }

    /** The client wants to hear no more of it. */
    void end(String id) {
        open.end(id);
        whenAnswered.run();
    }

    void endSubscriptions() {
        open.endSubscriptions();
    }

    /** Ends all, and runs nothing more. */
    void end() {
        whenAnswered = () -> {};
        open.end();
    }

    /** Runs something each time when no operation waits for its answer, subscriptions aside; now, where none does. */
    void whenAnswered(Runnable idle) {
        whenAnswered = () -> {
            if (open.areAnswered()) {
                idle.run();
            }
        };
        whenAnswered.run();
    }

    @Override
    public Future<Void> next(SubscriptionStream stream, ExecutionResult result) {
        if (result.getData() == null) {
            // it has no cursor either: a client that went on would have missed it
            breakOff(stream, result);
            return Future.failedFuture("a subscription ends with its first result without data");
        }
        ExecutionResult told = runner.withinBytes(result);
        if (told != result) {
            if (open.over(stream.id(), stream)) {
                replies.error(stream.id(), errors(told));
            }
            return Future.failedFuture("a result is longer than an answer may be");
        }
        // whoever asks after this reads no less
        CompletableFuture<Void> bounded = runner.bounded();
        return bounded.isDone()
                ? replies.next(stream.id(), GraphQlErrors.specification(result))
                : Future.fromCompletionStage(bounded, Vertx.currentContext())
                        .compose(known -> replies.next(stream.id(), GraphQlErrors.specification(result)));
    }

    @Override
    public void completed(SubscriptionStream stream) {
        if (open.over(stream.id(), stream)) {
            replies.complete(stream.id());
        }
    }

    @Override
    public void failed(SubscriptionStream stream, Throwable failure) {
        if (!(failure instanceof ReadoutException told)) {
            breakOff(stream, null);
        } else if (open.over(stream.id(), stream)) {
            replies.error(stream.id(), List.of(Map.of("message", told.getMessage(), "extensions", told.extensions())));
        }
    }

    private void answer(String id, Deadline deadline, ReadRoute route, ExecutionResult result) {
        if (!open.answered(id, deadline)) {
            return;
        }
        if (result.getData() instanceof Publisher<?>) {
            follow(id, result.getData());
        } else if (result.isDataPresent()) {
            Map<String, Object> answer = new LinkedHashMap<>(GraphQlErrors.specification(result));
            route.told().ifPresent(position -> answer.put("extensions", Map.of("position", position)));
            replies.next(id, answer);
            replies.complete(id);
        } else {
            replies.error(id, errors(result));
        }
        whenAnswered.run();
    }

    private void follow(String id, Publisher<ExecutionResult> results) {
        SubscriptionStream stream = new SubscriptionStream(id, this);
        if (open.follow(id, stream)) {
            results.subscribe(stream);
        } else {
            replies.limited(id, "There are as many subscriptions as may be, of yours or of all clients.");
        }
    }

    private void refuse(String id, Deadline deadline, ErrorCode code, String message) {
        if (open.answered(id, deadline)) {
            replies.error(id, GraphQlErrors.specification(code, message).get("errors"));
            whenAnswered.run();
        }
    }

    private void breakOff(SubscriptionStream stream, ExecutionResult last) {
        if (open.over(stream.id(), stream)) {
            List<Object> errors = new ArrayList<>((List<?>) GraphQlErrors.specification(
                            ErrorCode.INTERNAL_SERVER_ERROR,
                            "The server cannot go on with this now; subscribe again, after your last cursor.")
                    .get("errors"));
            if (last != null) {
                errors.addAll((List<?>) errors(last));
            }
            replies.error(stream.id(), errors);
        }
    }

    private static Object errors(ExecutionResult result) {
        return GraphQlErrors.specification(result).get("errors");
    }
}
