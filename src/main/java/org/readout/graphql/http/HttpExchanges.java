package org.readout.graphql.http;

import graphql.ExecutionResult;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.readout.graphql.cache.PersistedDocuments;
import org.readout.graphql.error.OrderedMap;
import org.readout.graphql.execution.OperationRunner;
import org.readout.graphql.gate.request.AnswerMemory;
import org.readout.graphql.gate.request.LimitSettings;
import org.readout.graphql.gate.request.Operation;
import org.readout.graphql.gate.request.RequestJson;
import org.readout.graphql.http.header.PositionHeader;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.reads.ReadRoute;

/** Takes an operation from its request over HTTP to its reply. */
@Singleton
class HttpExchanges {

    private static final String COST_HEADER = "GraphQL-Cost";

    private final OperationRunner runs;
    private final PersistedDocuments documents;
    private final LimitSettings limits;
    private final AnswerMemory answers;
    private final RequestJson json;

    HttpExchanges(
            OperationRunner runs,
            PersistedDocuments documents,
            LimitSettings limits,
            AnswerMemory answers,
            RequestJson json) {
        this.runs = runs;
        this.documents = documents;
        this.limits = limits;
        this.answers = answers;
        this.json = json;
    }

    /**
     * @param body that of a POST; null for a GET
     * @throws RequestException where there is no operation to run
     */
    void answer(RoutingContext request, Buffer body, HttpReply reply) {
        VertxContextSafetyToggle.setCurrentContextSafe(true);
        Operation operation = documents.resolved(RequestReader.read(request, body, json));
        OptionalLong header = PositionHeader.of(request.request());
        OptionalLong extension = operation.position();
        // a GET, and what waited for its body
        answers.check(reply.client());
        ReadRoute route = ReadRoute.begin(PositionHeader.later(header, extension));
        Deadline deadline = Deadline.begin();
        // a close handler of the response would replace those of others who wait for its end
        request.addEndHandler(done -> deadline.end());
        runs.run(operation, reply.client(), reply.requestId(), deadline, (result, cost) -> {
            boolean written = deadline.commits() != Deadline.Commits.NO_WRITE;
            if (!reply.isGiven()) {
                route.told().ifPresent(position -> reply.header(PositionHeader.NAME, String.valueOf(position)));
                // in the body only where it is asked for there, so that answers which are the same stay the same
                Long position = written || extension.isPresent() ? boxed(route.told()) : null;
                give(request, operation, reply, result, cost, position, written);
            }
        });
    }

    private static Long boxed(OptionalLong position) {
        return position.isPresent() ? position.getAsLong() : null;
    }

    private void give(
            RoutingContext request,
            Operation operation,
            HttpReply reply,
            ExecutionResult result,
            Long cost,
            Long position,
            boolean written) {
        boolean report = "report".equals(request.request().getHeader(COST_HEADER)) && cost != null;
        if (!result.getErrors().isEmpty()) {
            reply.keepFromCaches();
        } else if (operation.reads()) {
            reply.tag();
        }
        Map<String, Object> extensions = new LinkedHashMap<>();
        if (report) {
            extensions.put("cost", OrderedMap.of("nodes", cost, "mostNodes", limits.cost()));
        }
        if (position != null) {
            extensions.put("position", position);
        }
        reply.give(result, extensions, written);
    }
}
