package org.readout.graphql.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.gate.request.MutationByGetException;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.http.content.ContentReplies;
import org.readout.graphql.http.content.ContentReply;
import org.readout.graphql.http.content.MediaType;
import org.readout.graphql.plan.PlanResult;

/** The answer to one request for the graph, which is given once. */
final class HttpReply {

    private static final int OK = 200;
    private static final byte[] DATA_BEGINS = "{\"data\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DATA_ENDS = "}".getBytes(StandardCharsets.UTF_8);

    /** What clients choose between representations by. */
    private static final String VARY = "Accept, Accept-Encoding, GraphQL-Cost";

    private final RoutingContext context;
    private final ContentReply content;
    private MediaType mediaType = MediaType.JSON;

    HttpReply(RoutingContext context, ContentReplies replies) {
        this.context = context;
        content = replies.to(context, VARY);
    }

    /** Who the client is to the limits. */
    String client() {
        return content.client();
    }

    /** The client's own, where it is a short word, else a new one. */
    String requestId() {
        return content.requestId();
    }

    String internalMessage() {
        return "The server failed to answer; its log has this error under request id " + requestId() + ".";
    }

    /**
     * Serves what the client prefers.
     *
     * @throws RequestException where it takes nothing that there is
     */
    void negotiate() {
        mediaType = MediaType.accepted(context.request().headers().getAll(HttpHeaders.ACCEPT));
        content.negotiateCoding();
    }

    boolean isGiven() {
        return content.isGiven();
    }

    /** The answer is for caches, which ask each time whether it still holds (RFC 9111, section 5.2.2.4). */
    void tag() {
        content.tag();
    }

    void header(String name, String value) {
        content.header(name, value);
    }

    void keepFromCaches() {
        content.keepFromCaches();
    }

    void refuse(RequestException refusal) {
        if (!isGiven()) {
            keepFromCaches();
            refusal.headers().forEach(content::header);
            Map<String, Object> body = GraphQlErrors.specification(refusal.getMessage(), refusal.extensions());
            content.giveShort(refusal.status(), mediaType.header(), Json.encodeToBuffer(body));
        }
    }

    /** @param written whether it tells what was written, which is told in any case */
    void give(ExecutionResult result, Map<String, Object> extensions, boolean written) {
        if (isGiven()) {
            return;
        }
        if (result instanceof PlanResult planned && extensions.isEmpty()) {
            byte[] data = planned.json();
            int bytes = DATA_BEGINS.length + data.length + DATA_ENDS.length;
            give(false, OK, bytes, () -> Buffer.buffer(bytes)
                    .appendBytes(DATA_BEGINS)
                    .appendBytes(data)
                    .appendBytes(DATA_ENDS));
            return;
        }
        Map<String, Object> body = new LinkedHashMap<>(GraphQlErrors.specification(result));
        if (!extensions.isEmpty()) {
            body.put("extensions", extensions);
        }
        Buffer json = Json.encodeToBuffer(body);
        give(written, status(result), json.length(), () -> json);
    }

    private void give(boolean written, int status, int bytes, Supplier<Buffer> body) {
        try {
            content.give(written, status, mediaType.header(), bytes, body);
        } catch (RequestException full) {
            refuse(full);
        }
    }

    /** GraphQL over HTTP, sections 6.4.1 and 6.4.2; who is limited is told so in every media type. */
    private int status(ExecutionResult result) {
        if (result.isDataPresent()) {
            return OK;
        }
        if (!result.getErrors().isEmpty() && result.getErrors().get(0) instanceof MutationByGetException) {
            content.header(HttpHeaders.ALLOW, "POST");
            return 405;
        }
        ErrorCode code = firstCode(result.getErrors());
        return switch (code) {
            case RATE_LIMITED -> later(429, result.getErrors().get(0));
            case SHUTTING_DOWN -> later(503, result.getErrors().get(0));
            case OVERLOADED -> 503;
            case TIMEOUT -> 504;
            case INTERNAL_SERVER_ERROR -> 500;
            default -> mediaType == MediaType.JSON ? 200 : 400;
        };
    }

    private static ErrorCode firstCode(List<GraphQLError> errors) {
        return errors.isEmpty() ? ErrorCode.INTERNAL_SERVER_ERROR : GraphQlErrors.code(errors.get(0));
    }

    private int later(int status, GraphQLError error) {
        content.header("Retry-After", String.valueOf(error.getExtensions().get("retryAfterSeconds")));
        return status;
    }
}
