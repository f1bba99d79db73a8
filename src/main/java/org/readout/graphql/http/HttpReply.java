package org.readout.graphql.http;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
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

    /** What clients choose between representations by. */
    private static final String VARY = "Accept, Accept-Encoding, GraphQL-Cost";

    private static final int NOT_MODIFIED = 304;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final String client;
    private final AnswerMemory memory;
    private final AnswerCompression compression;
    private final String requestId;
    private MediaType mediaType = MediaType.JSON;
    private ContentCoding coding = ContentCoding.IDENTITY;
    private boolean tagged;

    HttpReply(RoutingContext context, String client, AnswerMemory memory, AnswerCompression compression) {
        this.context = context;
        this.compression = compression;
        this.client = client;
        this.memory = memory;
        request = context.request();
        response = context.response();
        String asked = request.getHeader(REQUEST_ID_HEADER);
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

    /**
     * Serves what the client prefers.
     *
     * @throws RequestException where it takes nothing that there is
     */
    void negotiate() {
        mediaType = MediaType.accepted(request.headers().getAll(HttpHeaders.ACCEPT));
        coding = ContentCoding.accepted(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING));
    }

    boolean isGiven() {
        return response.ended() || response.closed();
    }

    /** The answer is for caches, which ask each time whether it still holds (RFC 9111, section 5.2.2.4). */
    void tag() {
        tagged = true;
    }

    void keepFromCaches() {
        tagged = false;
        response.headers().remove(HttpHeaders.ETAG).set(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    void refuse(RequestException refusal) {
        if (!isGiven()) {
            keepFromCaches();
            refusal.headers().forEach((name, value) -> response.putHeader(name, value));
            Map<String, Object> body = GraphQlErrors.specification(refusal.getMessage(), refusal.extensions());
            give(refusal.status(), coding.encode(Json.encodeToBuffer(body)));
        }
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

    /** The answer counts until its client has taken it, and is neither copied nor coded for one who gets none. */
    private void hold(boolean written, int status, int bytes, Supplier<Buffer> content) {
        if (written) {
            memory.holdInAnyCase(client, bytes);
        } else {
            try {
                memory.hold(client, bytes);
            } catch (RequestException full) {
                refuse(full);
                return;
            }
        }
        send(status, content.get()).onComplete(taken -> memory.release(client, bytes));
    }

    private Future<Void> send(int status, Buffer content) {
        return tagged && status == OK && isHeld(content)
                ? finish(NOT_MODIFIED).end()
                : compression
                        .encode(content, coding)
                        .onFailure(context::fail)
                        .compose(body -> isGiven() ? Future.succeededFuture() : give(status, body));
    }

    /** Whether the client has this answer from before (RFC 9110, section 13.1.2). */
    private boolean isHeld(Buffer content) {
        EntityTag tag = EntityTag.of(content, mediaType, coding);
        response.putHeader(HttpHeaders.ETAG, tag.toString()).putHeader(HttpHeaders.CACHE_CONTROL, "public, no-cache");
        return tag.isIn(request.headers().getAll(HttpHeaders.IF_NONE_MATCH));
    }

    /** @param body coded */
    private Future<Void> give(int status, Buffer body) {
        return finish(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, mediaType.header())
                .putHeader(HttpHeaders.CONTENT_ENCODING, coding.header())
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()))
                .end(body);
    }

    private HttpServerResponse finish(int status) {
        return response.setStatusCode(status).putHeader(HttpHeaders.VARY, VARY).putHeader(REQUEST_ID_HEADER, requestId);
    }

    /** GraphQL over HTTP, sections 6.4.1 and 6.4.2; who is limited is told so in every media type. */
    private int status(ExecutionResult result) {
        if (result.isDataPresent()) {
            return OK;
        }
        if (!result.getErrors().isEmpty() && result.getErrors().get(0) instanceof MutationByGetException) {
            response.putHeader(HttpHeaders.ALLOW, "POST");
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
        response.putHeader("Retry-After", String.valueOf(error.getExtensions().get("retryAfterSeconds")));
        return 429;
    }
}
