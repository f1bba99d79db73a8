package org.readout.graphql.http.header;

import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.Json;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.GraphQlErrors;
import org.readout.graphql.http.content.MediaType;

/** Answers requests that name no host, or none that there can be (RFC 9112, section 3.2): it is their clients who failed, not the server. */
@ApplicationScoped
public class MalformedRequests {

    private static final int BEFORE_ALL_THAT_ANSWERS = -10_000;
    private static final int BAD_REQUEST = 400;

    void init(@Observes Router router) {
        router.route().order(BEFORE_ALL_THAT_ANSWERS).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        if (request.statusCode() == BAD_REQUEST && request.failure() instanceof VertxException) {
            request.response()
                    .setStatusCode(BAD_REQUEST)
                    .putHeader(HttpHeaders.CONTENT_TYPE, MediaType.JSON.header())
                    .end(Json.encodeToBuffer(GraphQlErrors.specification(
                            ErrorCode.BAD_USER_INPUT, "`Host` names a host, and perhaps a port.")));
        } else {
            request.next();
        }
    }
}
