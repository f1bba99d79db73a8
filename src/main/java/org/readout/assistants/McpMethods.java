package org.readout.assistants;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.readout.graphql.error.OrderedMap;
import org.readout.graphql.http.content.ContentReply;
import org.readout.platform.Build;

/** The methods of the Model Context Protocol that a server of tools has. */
@Singleton
class McpMethods {

    /** The newest first, which is offered to who speaks none of them. */
    static final List<String> VERSIONS = List.of("2025-11-25", "2025-06-18", "2025-03-26");

    private static final String INSTRUCTIONS = """
            The public record of diplomacy: who said what of which meeting, when, and through whose hands the words came. \
            Quote `quotation` word for word with speaker, date and permalink, and say who passed it on (`relays`, `article`, `hedge`). \
            `summary` is a sentence of the record's own and not a quotation. A date whose `inferred` is true was worked out as its `basis` says. \
            The record does not tell who is right or what will happen, and neither should an answer that rests on it.""";

    private final ToolBox tools;
    private final ToolCall calls;

    McpMethods(ToolBox tools, ToolCall calls) {
        this.tools = tools;
        this.calls = calls;
    }

    /** @param answer takes the message that is sent back */
    void answer(RoutingContext request, ContentReply reply, JsonRpc message, Consumer<Map<String, Object>> answer) {
        switch (message.method()) {
            case "initialize" -> answer.accept(message.result(initialized(message.params())));
            case "ping" -> answer.accept(message.result(Map.of()));
            case "tools/list" ->
                answer.accept(message.result(OrderedMap.of(
                        "tools", tools.all().stream().map(Tool::json).toList())));
            case "tools/call" -> call(request, reply, message, answer);
            default ->
                answer.accept(JsonRpc.error(
                        message.id(), JsonRpc.METHOD_NOT_FOUND, "There is no method `" + message.method() + "` here."));
        }
    }

    private static Map<String, Object> initialized(Map<String, Object> params) {
        Object wanted = params.get("protocolVersion");
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("protocolVersion", VERSIONS.contains(wanted) ? wanted : VERSIONS.get(0));
        result.put("capabilities", OrderedMap.of("tools", OrderedMap.of("listChanged", false)));
        result.put(
                "serverInfo", OrderedMap.of("name", "readout", "title", "Readout", "version", Build.CURRENT.version()));
        result.put("instructions", INSTRUCTIONS);
        return result;
    }

    @SuppressWarnings("unchecked")
    private void call(
            RoutingContext request, ContentReply reply, JsonRpc message, Consumer<Map<String, Object>> answer) {
        Optional<Tool> tool = tools.find(String.valueOf(message.params().get("name")));
        Object arguments = message.params().get("arguments");
        if (tool.isEmpty()) {
            answer.accept(JsonRpc.error(message.id(), JsonRpc.INVALID_PARAMS, "There is no tool of that `name`."));
        } else if (arguments != null && !(arguments instanceof Map<?, ?>)) {
            answer.accept(JsonRpc.error(message.id(), JsonRpc.INVALID_PARAMS, "`arguments` is an object."));
        } else {
            calls.run(
                    request,
                    reply,
                    tool.get(),
                    arguments == null ? Map.of() : (Map<String, Object>) arguments,
                    result -> answer.accept(message.result(result)));
        }
    }
}
