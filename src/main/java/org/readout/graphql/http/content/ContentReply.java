package org.readout.graphql.http.content;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.readout.graphql.gate.request.AnswerMemory;
import org.readout.graphql.gate.request.RequestException;

/** The response to one request, whatever its content is: coded, tagged, counted until its client has taken it, and given once. */
public final class ContentReply {

    private static final Pattern REQUEST_ID = Pattern.compile("[\\w.-]{1,64}");
    private static final String REQUEST_ID_HEADER = "X-Request-Id";
    private static final String ASK_EACH_TIME = "public, no-cache";

    private static final int OK = 200;
    private static final int NOT_MODIFIED = 304;

    private final RoutingContext context;
    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final String client;
    private final AnswerMemory memory;
    private final AnswerCompression compression;
    private final String vary;
    private final String requestId;
    private ContentCoding coding = ContentCoding.IDENTITY;
    private boolean tagged;

    /** @param vary the headers by which clients choose between representations (RFC 9110, section 12.5.5) */
    ContentReply(
            RoutingContext context, String client, AnswerMemory memory, AnswerCompression compression, String vary) {
        this.context = context;
        this.compression = compression;
        this.client = client;
        this.memory = memory;
        this.vary = vary;
        request = context.request();
        response = context.response();
        String asked = request.getHeader(REQUEST_ID_HEADER);
        requestId = asked != null && REQUEST_ID.matcher(asked).matches()
                ? asked
                : UUID.randomUUID().toString();
    }

    /** Who the client is to the limits. */
    public String client() {
        return client;
    }

    /** The client's own, where it is a short word, else a new one. */
    public String requestId() {
        return requestId;
    }

    /**
     * Codes the content as the client prefers.
     *
     * @throws RequestException where it takes nothing that there is
     */
    public void negotiateCoding() {
        coding = ContentCoding.accepted(request.headers().getAll(HttpHeaders.ACCEPT_ENCODING));
    }

    public boolean isGiven() {
        return response.ended() || response.closed();
    }

    /** The content is for caches, which ask each time whether it still holds (RFC 9111, section 5.2.2.4). */
    public void tag() {
        tagged = true;
    }

    public void keepFromCaches() {
        tagged = false;
        response.headers().remove(HttpHeaders.ETAG).set(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    public ContentReply header(CharSequence name, CharSequence value) {
        response.putHeader(name, value);
        return this;
    }

    /** Gives what is not counted: it is short, or tells why there is no more. */
    public void giveShort(int status, String type, Buffer content) {
        give(status, type, coding.encode(content));
    }

    /**
     * Gives content that counts until its client has taken it, and is neither copied nor coded for one who gets none.
     *
     * @param written whether it tells what was written, which is told in any case
     * @throws RequestException where too much waits to be taken already
     */
    public void give(boolean written, int status, String type, int bytes, Supplier<Buffer> content) {
        if (written) {
            memory.holdInAnyCase(client, bytes);
        } else {
            memory.hold(client, bytes);
        }
        send(status, type, content.get()).onComplete(taken -> memory.release(client, bytes));
    }

    private Future<Void> send(int status, String type, Buffer content) {
        return tagged && status == OK && isHeld(type, content)
                ? finish(NOT_MODIFIED).end()
                : compression
                        .encode(content, coding)
                        .onFailure(context::fail)
                        .compose(body -> isGiven() ? Future.succeededFuture() : give(status, type, body));
    }

    /** Whether the client has this content from before (RFC 9110, section 13.1.2). */
    private boolean isHeld(String type, Buffer content) {
        EntityTag tag = EntityTag.of(content, type, coding);
        response.putHeader(HttpHeaders.ETAG, tag.toString()).putHeader(HttpHeaders.CACHE_CONTROL, ASK_EACH_TIME);
        return tag.isIn(request.headers().getAll(HttpHeaders.IF_NONE_MATCH));
    }

    /** @param body coded */
    private Future<Void> give(int status, String type, Buffer body) {
        return finish(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, type)
                .putHeader(HttpHeaders.CONTENT_ENCODING, coding.header())
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()))
                .end(body);
    }

    private HttpServerResponse finish(int status) {
        return response.setStatusCode(status).putHeader(HttpHeaders.VARY, vary).putHeader(REQUEST_ID_HEADER, requestId);
    }
}
