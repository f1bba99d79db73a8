package org.readout.reconcile;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Lets pages of all origins ask the service, as the specification has it (section 3.6.2), whatever they may ask the graph. They come
 * without what a browser knows its user by: there is no cookie, and a token is sent by whoever has it.
 */
final class OtherOrigins {

    private static final String ANY_ADDRESS = ServiceRoutes.PATH + "/*";

    /** Before Quarkus' filter for other origins, which would send away those that may not ask the graph. */
    private static final int BEFORE_THE_FILTER = -900;

    private static final int NO_CONTENT = 204;

    private OtherOrigins() {}

    static void admit(Router router) {
        router.route(ANY_ADDRESS).order(BEFORE_THE_FILTER).handler(OtherOrigins::admit);
    }

    private static void admit(RoutingContext request) {
        HttpServerResponse response = request.response();
        request.request().headers().remove(HttpHeaders.ORIGIN);
        response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .putHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag,Retry-After,X-Request-Id");
        if (request.request().method().equals(HttpMethod.OPTIONS)) {
            response.putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET,HEAD,POST")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Authorization,Content-Type,X-Request-Id")
                    .putHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "86400")
                    .setStatusCode(NO_CONTENT)
                    .end();
        } else {
            request.next();
        }
    }
}
