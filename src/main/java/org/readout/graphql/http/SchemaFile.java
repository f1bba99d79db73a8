package org.readout.graphql.http;

import graphql.schema.GraphQLSchema;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.ServedSchema;
import org.readout.graphql.schema.SchemaText;

/**
 * The schema as a file, in the order of introspection and with the directives that code generators look for, before SmallRye's
 * own; kept from clients where they may not see it.
 */
@ApplicationScoped
public class SchemaFile {

    private static final String PATH = "/graphql/schema.graphql";
    private static final String TYPE = "text/plain; charset=UTF-8";
    private static final int BEFORE_SMALLRYE = -150;
    private static final int NOT_FOUND = 404;

    private final GraphQLSchema schema;
    private final boolean shown;
    private volatile String text;

    SchemaFile(
            @ServedSchema GraphQLSchema schema,
            @ConfigProperty(name = "readout.introspection.enabled", defaultValue = "true") boolean shown) {
        this.schema = schema;
        this.shown = shown;
    }

    void init(@Observes Router router) {
        if (shown) {
            router.route(PATH)
                    .method(HttpMethod.GET)
                    .method(HttpMethod.HEAD)
                    .order(BEFORE_SMALLRYE)
                    .blockingHandler(this::give, false);
        } else {
            router.route(PATH).order(BEFORE_SMALLRYE).handler(request -> request.fail(NOT_FOUND));
        }
    }

    private void give(RoutingContext request) {
        if (text == null) {
            text = SchemaText.of(schema);
        }
        request.response().putHeader(HttpHeaders.CONTENT_TYPE, TYPE).end(text);
    }
}
