package org.readout.graphql.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The schema as a file, which SmallRye serves by GET; kept from clients where they may not see it. */
@ApplicationScoped
public class SchemaFile {

    private static final String PATH = "/graphql/schema.graphql";
    private static final int BEFORE_SMALLRYE = -150;
    private static final int NOT_FOUND = 404;

    private final boolean shown;

    SchemaFile(@ConfigProperty(name = "readout.introspection.enabled", defaultValue = "true") boolean shown) {
        this.shown = shown;
    }

    void init(@Observes Router router) {
        if (shown) {
            router.head(PATH).order(BEFORE_SMALLRYE).handler(request -> request.reroute(HttpMethod.GET, PATH));
        } else {
            router.route(PATH).order(BEFORE_SMALLRYE).handler(request -> request.fail(NOT_FOUND));
        }
    }
}
