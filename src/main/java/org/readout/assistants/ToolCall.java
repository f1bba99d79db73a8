package org.readout.assistants;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.OrderedMap;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.http.DocumentQueries;
import org.readout.graphql.http.content.ContentReply;

/** Asks the graph what a tool is called for. */
@Singleton
class ToolCall {

    private static final String RETRY = "Retry-After";

    private final DocumentQueries queries;

    ToolCall(DocumentQueries queries) {
        this.queries = queries;
    }

    /** @param answer takes the result, which tells an assistant what is wrong where there is nothing else to tell */
    void run(
            RoutingContext request,
            ContentReply reply,
            Tool tool,
            Map<String, Object> arguments,
            Consumer<Map<String, Object>> answer) {
        try {
            queries.run(
                    request,
                    reply,
                    tool.document(),
                    tool.variables(arguments),
                    data -> answer.accept(result(new JsonObject(Buffer.buffer(data)), arguments)),
                    refusal -> answer.accept(refused(refusal)));
        } catch (BadInput fault) {
            answer.accept(failed(fault.getMessage()));
        } catch (RequestException refusal) {
            answer.accept(refused(refusal));
        }
    }

    private static Map<String, Object> result(JsonObject data, Map<String, Object> arguments) {
        if (data.size() == 1 && data.getValue(data.fieldNames().iterator().next()) == null) {
            return failed("The record has nothing for " + new JsonObject(arguments).encode()
                    + ". The tool search finds what there is.");
        }
        return OrderedMap.of(
                "content",
                List.of(OrderedMap.of("type", "text", "text", data.encode())),
                "structuredContent",
                data.getMap(),
                "isError",
                false);
    }

    private static Map<String, Object> refused(RequestException refusal) {
        String wait = refusal.headers().get(RETRY);
        return failed(refusal.getMessage() + (wait == null ? "" : " Ask again in " + wait + " seconds."));
    }

    private static Map<String, Object> failed(String message) {
        return OrderedMap.of("content", List.of(OrderedMap.of("type", "text", "text", message)), "isError", true);
    }
}
