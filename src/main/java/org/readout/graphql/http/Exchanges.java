package org.readout.graphql.http;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import graphql.execution.AbortExecutionException;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.readout.graphql.error.Faults;
import org.readout.graphql.limit.Clients;
import org.readout.graphql.limit.Clients.Client;
import org.readout.graphql.limit.LimitSettings;
import org.readout.graphql.limit.Limits;
import org.readout.platform.database.Patience;

/** Takes an operation from its request through the engine to its reply. */
@ApplicationScoped
class Exchanges {

    private static final String COST_HEADER = "GraphQL-Cost";

    private final Vertx vertx;
    private final Engine engine;
    private final PersistedDocuments documents;
    private final Freshness freshness;
    private final Clients clients;
    private final LimitSettings limits;
    private final OperationMeters meters;

    Exchanges(
            Vertx vertx,
            Engine engine,
            PersistedDocuments documents,
            Freshness freshness,
            Clients clients,
            LimitSettings limits,
            OperationMeters meters) {
        this.vertx = vertx;
        this.engine = engine;
        this.documents = documents;
        this.freshness = freshness;
        this.clients = clients;
        this.limits = limits;
        this.meters = meters;
    }

    /** @throws Refusal where there is no operation to run */
    void answer(RoutingContext request, Reply reply) {
        VertxContextSafetyToggle.setCurrentContextSafe(true);
        MediaType accepted = MediaType.accepted(request);
        reply.as(accepted);
        Operation operation = documents.resolved(RequestReader.read(request));
        if (operation.reads() && operation.hash() != null) {
            freshness.unlessUnchanged(request, operation, accepted, reply, () -> run(request, operation, reply));
        } else {
            run(request, operation, reply);
        }
    }

    private void run(RoutingContext request, Operation operation, Reply reply) {
        Client client = clients.of(request.request().remoteAddress().hostAddress());
        ExecutionInput input = input(operation, reply, client);
        Observation observation = new Observation(meters, operation, reply.requestId());
        try {
            client.enter();
        } catch (AbortExecutionException limited) {
            give(
                    request,
                    reply,
                    input,
                    observation,
                    ExecutionResultImpl.newExecutionResult().addError(limited).build());
            return;
        }
        Patience patience = Patience.begin();
        long timer = vertx.setTimer(limits.time().toMillis(), late -> {
            patience.end();
            give(request, reply, input, observation, OutOfTime.after(limits.time()));
        });
        request.response().closeHandler(gone -> patience.end());
        engine.run(input).whenComplete((result, failure) -> {
            vertx.cancelTimer(timer);
            client.leave();
            give(request, reply, input, observation, failure == null ? result : observation.failed(failure));
        });
    }

    private static ExecutionInput input(Operation operation, Reply reply, Client client) {
        return ExecutionInput.newExecutionInput(operation.query())
                .operationName(operation.name())
                .variables(operation.variables())
                .graphQLContext(Map.of(
                        Limits.Charge.class,
                        client,
                        Faults.REQUEST_ID,
                        reply.requestId(),
                        Limits.READS_ONLY,
                        operation.reads()))
                .build();
    }

    private void give(
            RoutingContext request,
            Reply reply,
            ExecutionInput input,
            Observation observation,
            ExecutionResult result) {
        if (!reply.isGiven()) {
            Long cost = input.getGraphQLContext().get(Limits.COST);
            observation.end(result, input.getGraphQLContext());
            boolean report = "report".equals(request.request().getHeader(COST_HEADER)) && cost != null;
            if (!result.getErrors().isEmpty()) {
                reply.header("Cache-Control", "no-store");
            }
            reply.give(result, report ? Map.of("cost", Map.of("nodes", cost, "mostNodes", limits.cost())) : Map.of());
        }
    }
}
