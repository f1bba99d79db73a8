package org.readout.reconcile;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.client.LingeringClose;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.graphql.gate.client.ReadAccess;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.http.RequestBodyReader;
import org.readout.graphql.http.content.ContentReplies;

/** The addresses of the service. */
@ApplicationScoped
public class ServiceRoutes {

    static final String PATH = "/reconcile";

    private static final String QUERIES = "queries";
    private static final String EXTEND = "extend";

    /** Before who may read, for the manifest is for all (section 3.6.4), and after pages of other origins were let in. */
    private static final int BEFORE_ACCESS = -260;

    private static final int BEHIND_ACCESS = -150;
    private static final int METHOD_NOT_ALLOWED = 405;

    private final ReconcileSettings settings;
    private final ServiceManifest manifest;
    private final Reconciliation reconciliation;
    private final DataExtension extension;
    private final Suggestions suggestions;
    private final EntityPreview preview;
    private final ContentReplies replies;
    private final RequestBodyReader bodies;
    private final ReadAccess access;
    private final LingeringClose closing;
    private final PublicOrigin origin;

    ServiceRoutes(
            ReconcileSettings settings,
            ServiceManifest manifest,
            Reconciliation reconciliation,
            DataExtension extension,
            Suggestions suggestions,
            EntityPreview preview,
            ContentReplies replies,
            RequestBodyReader bodies,
            ReadAccess access,
            LingeringClose closing,
            PublicOrigin origin) {
        this.settings = settings;
        this.manifest = manifest;
        this.reconciliation = reconciliation;
        this.extension = extension;
        this.suggestions = suggestions;
        this.preview = preview;
        this.replies = replies;
        this.bodies = bodies;
        this.access = access;
        this.closing = closing;
        this.origin = origin;
    }

    void init(@Observes Router router) {
        if (!settings.enabled()) {
            return;
        }
        OtherOrigins.admit(router);
        router.route(PATH).order(BEFORE_ACCESS).handler(this::introduce);
        access.guard(router.route(PATH));
        router.route(PATH).order(BEHIND_ACCESS).handler(this::ask);
        serve(router, "/suggest/entity", (request, reply, sent) -> suggestions.entities(reply, sent, space(request)));
        serve(router, "/suggest/type", (request, reply, sent) -> suggestions.types(reply, sent));
        serve(router, "/suggest/property", (request, reply, sent) -> suggestions.properties(reply, sent));
        serve(router, "/properties", (request, reply, sent) -> suggestions.proposed(reply, sent));
        serve(router, "/preview", (request, reply, sent) -> preview.answer(reply, sent.id(), origin.of(request)));
        serve(router, "/view", (request, reply, sent) -> reply.lead(space(request) + sent.id()));
    }

    private void serve(Router router, String path, Handler handler) {
        access.guard(router.route(PATH + path));
        router.route(PATH + path).order(BEHIND_ACCESS).handler(request -> {
            ServiceReply reply = reply(request);
            reply.guard(() -> {
                reply.content().negotiateCoding();
                if (!isReading(request.request())) {
                    throw methodNotAllowed("GET, HEAD");
                }
                ServiceParameters sent = ServiceParameters.of(request.request());
                reply.callBack(sent.get("callback"));
                handler.answer(request.request(), reply, sent);
            });
        });
    }

    /** A request without parameters is for the manifest (section 3.6.1); what a client adds beside them is for it too. */
    private void introduce(RoutingContext request) {
        String query = request.request().query();
        boolean asks = query != null && (query.contains(QUERIES + "=") || query.contains(EXTEND + "="));
        if (asks || !isReading(request.request())) {
            request.next();
            return;
        }
        ServiceReply reply = reply(request);
        reply.guard(() -> {
            reply.content().negotiateCoding();
            reply.callBack(ServiceParameters.of(request.request()).get("callback"));
            reply.give(manifest.json(origin.of(request.request())));
        });
    }

    private void ask(RoutingContext request) {
        ServiceReply reply = reply(request);
        reply.guard(() -> {
            reply.content().negotiateCoding();
            ServiceParameters sent = ServiceParameters.of(request.request());
            if (isReading(request.request())) {
                answer(request, reply, sent);
            } else if (request.request().method().equals(HttpMethod.POST)) {
                ServiceParameters.checkForm(request.request());
                bodies.read(request, reply.content().client())
                        .onSuccess(body -> reply.guard(() -> answer(request, reply, sent.and(body))))
                        .onFailure(refusal -> reply.refuse((RequestException) refusal));
            } else {
                throw methodNotAllowed("GET, HEAD, OPTIONS, POST");
            }
        });
    }

    private void answer(RoutingContext request, ServiceReply reply, ServiceParameters sent) {
        String queries = sent.get(QUERIES);
        String extend = sent.get(EXTEND);
        if ((queries == null) == (extend == null)) {
            throw RequestException.malformed("One of `queries` and `extend` is sent, as a form or in the address.");
        }
        reply.callBack(sent.get("callback"));
        if (queries == null) {
            extension.answer(reply, extend);
        } else {
            reconciliation.answer(reply, queries, space(request.request()));
        }
    }

    private ServiceReply reply(RoutingContext request) {
        return new ServiceReply(request, replies.to(request, "Accept-Encoding"), closing);
    }

    /** The identifier space (section 3.5). */
    private String space(HttpServerRequest request) {
        return origin.of(request) + "/";
    }

    private static boolean isReading(HttpServerRequest request) {
        return request.method().equals(HttpMethod.GET) || request.method().equals(HttpMethod.HEAD);
    }

    private static RequestException methodNotAllowed(String allowed) {
        return new RequestException(
                METHOD_NOT_ALLOWED,
                ErrorCode.BAD_USER_INPUT,
                "This is asked by " + allowed + ".",
                Map.of(HttpHeaders.ALLOW.toString(), allowed));
    }

    private interface Handler {

        void answer(HttpServerRequest request, ServiceReply reply, ServiceParameters sent);
    }
}
