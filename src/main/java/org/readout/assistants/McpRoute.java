package org.readout.assistants;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.client.LingeringClose;
import org.readout.graphql.gate.client.ReadAccess;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.gate.request.RequestJson;
import org.readout.graphql.http.RequestBodyReader;
import org.readout.graphql.http.content.ContentReplies;
import org.readout.graphql.http.content.ContentReply;

/**
 * The Model Context Protocol over HTTP ("Streamable HTTP", of which this server needs the plain half): one message by POST, answered by JSON. It
 * keeps no sessions and sends nothing unasked, so there is no stream to open by GET.
 */
@ApplicationScoped
public class McpRoute {

    private static final Logger LOG = Logger.getLogger(McpRoute.class);

    private static final String PATH = "/mcp";
    private static final String JSON = "application/json";
    private static final String VERSION = "MCP-Protocol-Version";
    private static final int BEHIND_ACCESS = -150;

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int FORBIDDEN = 403;
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int UNSUPPORTED = 415;
    private static final int FAILED = 500;

    private final McpSettings settings;
    private final McpMethods methods;
    private final ContentReplies replies;
    private final RequestBodyReader bodies;
    private final RequestJson json;
    private final ReadAccess access;
    private final LingeringClose closing;
    private final boolean othersMayAsk;

    McpRoute(
            McpSettings settings,
            McpMethods methods,
            ContentReplies replies,
            RequestBodyReader bodies,
            RequestJson json,
            ReadAccess access,
            LingeringClose closing,
            @ConfigProperty(name = "quarkus.http.cors.enabled", defaultValue = "false") boolean othersMayAsk) {
        this.settings = settings;
        this.methods = methods;
        this.replies = replies;
        this.bodies = bodies;
        this.json = json;
        this.access = access;
        this.closing = closing;
        this.othersMayAsk = othersMayAsk;
    }

    void init(@Observes Router router) {
        if (settings.enabled()) {
            access.guard(router.route(PATH));
            router.route(PATH).order(BEHIND_ACCESS).handler(this::handle);
        }
    }

    private void handle(RoutingContext request) {
        ContentReply reply = replies.to(request, "Accept-Encoding");
        try {
            reply.negotiateCoding();
            check(request.request());
            bodies.read(request, reply.client())
                    .onSuccess(body -> answer(request, reply, body))
                    .onFailure(refusal -> refuse(request, reply, (RequestException) refusal));
        } catch (RequestException refusal) {
            refuse(request, reply, refusal);
        }
    }

    private void check(HttpServerRequest request) {
        // that of a page of the server's own is gone by now, and Quarkus' filter has sent away those that may not ask
        if (!othersMayAsk && request.headers().contains(HttpHeaders.ORIGIN)) {
            throw new RequestException(FORBIDDEN, ErrorCode.FORBIDDEN, "Pages of this origin may not ask here.");
        }
        if (!request.method().equals(HttpMethod.POST)) {
            throw new RequestException(
                    METHOD_NOT_ALLOWED,
                    ErrorCode.BAD_USER_INPUT,
                    "Messages come by POST; there are no sessions and no streams.",
                    Map.of("Allow", "POST"));
        }
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (type == null
                || !type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals(JSON)
                || coding != null && !coding.strip().equalsIgnoreCase("identity")) {
            throw new RequestException(
                    UNSUPPORTED, ErrorCode.BAD_USER_INPUT, "The body is " + JSON + " that is not compressed.");
        }
        String version = request.getHeader(VERSION);
        if (version != null && !McpMethods.VERSIONS.contains(version)) {
            throw RequestException.malformed(
                    "`" + VERSION + "` is one of " + String.join(", ", McpMethods.VERSIONS) + ".");
        }
    }

    private void answer(RoutingContext request, ContentReply reply, Buffer body) {
        JsonRpc message = null;
        try {
            message = JsonRpc.of(json.object(body.getBytes(), "The body"));
            if (message.isAnswered()) {
                methods.answer(request, reply, message, answer -> give(request, reply, answer));
            } else {
                reply.keepFromCaches();
                reply.giveShort(ACCEPTED, JSON, Buffer.buffer());
            }
        } catch (RequestException refusal) {
            refuse(request, reply, refusal);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "A call of a tool failed, request id %s", reply.requestId());
            giveShort(
                    reply,
                    FAILED,
                    JsonRpc.error(
                            message == null ? null : message.id(),
                            JsonRpc.INTERNAL_ERROR,
                            "The server failed to answer; its log has this error under request id " + reply.requestId()
                                    + "."));
        }
    }

    private void give(RoutingContext request, ContentReply reply, Map<String, Object> answer) {
        if (reply.isGiven()) {
            return;
        }
        try {
            reply.keepFromCaches();
            Buffer content = Json.encodeToBuffer(answer);
            reply.give(false, OK, JSON, content.length(), () -> content);
        } catch (RequestException refusal) {
            refuse(request, reply, refusal);
        }
    }

    private void refuse(RoutingContext request, ContentReply reply, RequestException refusal) {
        refusal.headers().forEach(reply::header);
        closing.after(
                request.request(),
                () -> giveShort(
                        reply, refusal.status(), JsonRpc.error(null, JsonRpc.INVALID_REQUEST, refusal.getMessage())));
    }

    private static void giveShort(ContentReply reply, int status, Map<String, Object> answer) {
        if (!reply.isGiven()) {
            reply.keepFromCaches();
            reply.giveShort(status, JSON, Json.encodeToBuffer(answer));
        }
    }
}
