package org.readout.reconcile;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.Json;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.gate.client.LingeringClose;
import org.readout.graphql.gate.request.RequestException;
import org.readout.graphql.http.content.ContentReply;

/** The reply of the service to one request: JSON, or a call of a script's function with it (JSONP), or why there is none. */
final class ServiceReply {

    private static final Logger LOG = Logger.getLogger(ServiceReply.class);
    private static final Pattern FUNCTION = Pattern.compile("[A-Za-z_$][\\w$]{0,99}(\\.[A-Za-z_$][\\w$]{0,99}){0,4}");
    private static final String JSON = "application/json; charset=utf-8";
    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final String HTML = "text/html; charset=utf-8";
    private static final int OK = 200;
    private static final int FOUND = 302;
    private static final int FAILED = 500;

    private final RoutingContext request;
    private final ContentReply content;
    private final LingeringClose closing;
    private String function;

    ServiceReply(RoutingContext request, ContentReply content, LingeringClose closing) {
        this.request = request;
        this.content = content;
        this.closing = closing;
    }

    RoutingContext request() {
        return request;
    }

    ContentReply content() {
        return content;
    }

    /**
     * Has the answer given to a function of a script.
     *
     * @param name null where it is given as it is
     * @throws RequestException where it is no name of a function
     */
    void callBack(String name) {
        if (name != null && !FUNCTION.matcher(name).matches()) {
            throw RequestException.malformed("`callback` is the name of a function.");
        }
        function = name;
    }

    void give(Object json) {
        String text = Json.encode(json);
        if (function == null) {
            give(JSON, text);
        } else {
            // a comment first, so that no name of a function makes the reply a file of another kind
            give(
                    SCRIPT,
                    "/**/" + function + "(" + text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029") + ");");
        }
    }

    /** @param policy what a browser may do with it (Content Security Policy Level 3) */
    void giveHtml(String page, String policy) {
        content.header("Content-Security-Policy", policy);
        give(HTML, page);
    }

    void lead(String address) {
        content.keepFromCaches();
        content.header(HttpHeaders.LOCATION, address).giveShort(FOUND, JSON, Buffer.buffer());
    }

    private void give(String type, String text) {
        if (content.isGiven()) {
            return;
        }
        if (request.request().method().equals(HttpMethod.POST)) {
            content.keepFromCaches();
        } else {
            content.tag();
        }
        Buffer body = Buffer.buffer(text);
        content.give(false, OK, type, body.length(), () -> body);
    }

    /** Says why there is no answer, as the graph does; a body that was not read for it is not read any more. */
    void refuse(RequestException refusal) {
        if (!content.isGiven()) {
            content.keepFromCaches();
            refusal.headers().forEach(content::header);
            Buffer body = Json.encodeToBuffer(GraphQlErrors.specification(refusal.getMessage(), refusal.extensions()));
            closing.after(request.request(), () -> content.giveShort(refusal.status(), JSON, body));
        }
    }

    /** Does what may fail, and tells the client where it does. */
    void guard(Runnable work) {
        try {
            work.run();
        } catch (RequestException refusal) {
            refuse(refusal);
        } catch (BadInput fault) {
            refuse(RequestException.malformed(fault.getMessage()));
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Reconciliation failed, request id %s", content.requestId());
            refuse(new RequestException(
                    FAILED,
                    ErrorCode.INTERNAL_SERVER_ERROR,
                    "The server failed to answer; its log has this error under request id " + content.requestId()
                            + "."));
        }
    }
}
