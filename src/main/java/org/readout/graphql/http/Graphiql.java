package org.readout.graphql.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.platform.security.DevelopmentEditor;
import org.readout.platform.security.DevelopmentIdentityProvider;

/** Opens GraphiQL in a page of this server's own, with questions to run; its scripts are those that SmallRye brings along. */
@ApplicationScoped
public class Graphiql {

    private static final String PATH = "/q/graphql-ui";
    private static final int BEFORE_SMALLRYE = -1;

    private final boolean enabled;
    private final DevelopmentIdentityProvider development;

    Graphiql(
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.enabled", defaultValue = "true") boolean enabled,
            DevelopmentIdentityProvider development) {
        this.enabled = enabled;
        this.development = development;
    }

    void init(@Observes Router router) {
        if (enabled) {
            Optional<String> token = development.editor().map(DevelopmentEditor::token);
            GraphiqlPage page = new GraphiqlPage();
            shown(router, "/").handler(request -> request.redirect(PATH + "/"));
            shown(router, PATH).order(BEFORE_SMALLRYE).handler(request -> open(request, token, page));
            shown(router, PATH + "/").order(BEFORE_SMALLRYE).handler(request -> open(request, token, page));
            shown(router, PATH + "/readout.js").order(BEFORE_SMALLRYE).handler(request -> give(request, page.script()));
            shown(router, PATH + "/readout.css").order(BEFORE_SMALLRYE).handler(request -> give(request, page.style()));
        }
    }

    /**
     * Where a browser goes first, to be handed the token that writes in development; empty where there is none to hand over. It
     * stands in the fragment, which browsers send to nobody.
     *
     * @param query of the address that was asked for; null for none
     * @param script whether a script asks, which may read the address: it is told no token
     */
    static Optional<String> handover(Optional<String> token, String query, boolean script) {
        return token.filter(held -> query == null && !script).map(held -> PATH + "/?developer#token=" + held);
    }

    private static Route shown(Router router, String path) {
        return router.route(path).method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    /** Scripts of other origins say whose they are. */
    private static boolean isScript(RoutingContext request) {
        return request.request().headers().contains(HttpHeaders.ORIGIN);
    }

    private static void open(RoutingContext request, Optional<String> token, GraphiqlPage page) {
        handover(token, request.request().query(), isScript(request))
                .ifPresentOrElse(request::redirect, () -> give(request, page.html()));
    }

    private static void give(RoutingContext request, GraphiqlPage.Part part) {
        request.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, part.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .end(part.text());
    }
}
