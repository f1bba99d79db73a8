package org.readout.graphql.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.gate.AnswerMemory;
import org.readout.graphql.gate.MutationByGetException;
import org.readout.graphql.gate.RequestException;
import org.readout.graphql.plan.PlanResult;

/** The answer to one request, which is given once. */
final class HttpReply {

    private static final Pattern REQUEST_ID = Pattern.compile("[\\w.-]{1,64}");
    private static final String REQUEST_ID_HEADER = "X-Request-Id";

    private static final int OK = 200;
    private static final byte[] DATA_BEGINS = "{\"data\":".getBytes(StandardCharsets.UTF_8);
    private static final byte[] DATA_ENDS = "}".getBytes(StandardCharsets.UTF_8);

    private final HttpServerResponse response;
    private final AnswerMemory memory;
    private final String client;
    private final String requestId;
    private MediaType mediaType = MediaType.JSON;

    HttpReply(RoutingContext request, String client, AnswerMemory memory) {
        this.memory = memory;
        response = request.response();
        this.client = client;
        String asked = request.request().getHeader(REQUEST_ID_HEADER);
        requestId = asked != null && REQUEST_ID.matcher(asked).matches()
                ? asked
                : UUID.randomUUID().toString();
    }

    /** Who the client is to the limits. */
    String client() {
        return client;
    }

    /** The client's own, where it is a short word, else a new one. */
    String requestId() {
        return requestId;
    }

    String internalMessage() {
        return "The server failed to answer; its log has this error under request id " + requestId + ".";
    }

    void as(MediaType accepted) {
        mediaType = accepted;
    }

    boolean isGiven() {
        return response.ended() || response.closed();
    }

    void header(String name, String value) {
        response.putHeader(name, value);
    }

    void keepFromCaches() {
        response.headers().remove(HttpHeaders.ETAG).set(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    /** Answers that nothing changed since the client last asked. */
    void unchanged() {
        if (!isGiven()) {
            response.setStatusCode(304).end();
        }
    }

    void refuse(RequestException refusal) {
        refusal.headers().forEach(this::header);
        give(
                refusal.status(),
                Json.encodeToBuffer(GraphQlErrors.specification(refusal.getMessage(), refusal.extensions())));
    }

    /** @param written whether it tells what was written, which is told in any case */
    void give(ExecutionResult result, Map<String, Object> extensions, boolean written) {
        if (isGiven()) {
            return;
        }
        if (result instanceof PlanResult planned && extensions.isEmpty()) {
            byte[] data = planned.json();
            hold(false, OK, DATA_BEGINS.length + data.length + DATA_ENDS.length, () -> Buffer.buffer(
                            DATA_BEGINS.length + data.length + DATA_ENDS.length)
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
        hold(written, status(result), json.length(), () -> json);
    }

    /** The answer counts until its client has taken it, and is not copied for one who gets none. */
    private void hold(boolean written, int status, int bytes, Supplier<Buffer> body) {
        if (written) {
            memory.holdInAnyCase(client, bytes);
        } else {
            try {
                memory.hold(client, bytes);
            } catch (RequestException full) {
                keepFromCaches();
                refuse(full);
                return;
            }
        }
        give(status, body.get()).onComplete(taken -> memory.release(client, bytes));
    }

    private Future<Void> give(int status, Buffer body) {
        return isGiven()
                ? Future.succeededFuture()
                : response.setStatusCode(status)
                        .putHeader(HttpHeaders.CONTENT_TYPE, mediaType.header())
                        .putHeader(REQUEST_ID_HEADER, requestId)
                        .end(body);
    }

    /** GraphQL over HTTP, sections 6.4.1 and 6.4.2; who is limited is told so in every media type. */
    private int status(ExecutionResult result) {
        if (result.isDataPresent()) {
            return OK;
        }
        if (!result.getErrors().isEmpty() && result.getErrors().get(0) instanceof MutationByGetException) {
            header("Allow", "POST");
            return 405;
        }
        ErrorCode code = firstCode(result.getErrors());
        return switch (code) {
            case RATE_LIMITED -> limited(result.getErrors().get(0));
            case OVERLOADED -> 503;
            case TIMEOUT -> 504;
            case INTERNAL_SERVER_ERROR -> 500;
            default -> mediaType == MediaType.JSON ? 200 : 400;
        };
    }

    private static ErrorCode firstCode(List<GraphQLError> errors) {
        return errors.isEmpty() ? ErrorCode.INTERNAL_SERVER_ERROR : GraphQlErrors.code(errors.get(0));
    }

    private int limited(GraphQLError error) {
        header("Retry-After", String.valueOf(error.getExtensions().get("retryAfterSeconds")));
        return 429;
    }
}
