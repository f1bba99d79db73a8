package org.readout.pages;

import io.quarkus.arc.All;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.readout.graphql.gate.client.LingeringClose;
import org.readout.graphql.gate.client.ReadAccess;

/** The addresses of pages: each path of a view, and the same with the suffix of a form. */
@ApplicationScoped
public class PageRoutes {

    private static final int METHOD_NOT_ALLOWED = 405;

    /** And after filters of Quarkus, who may read, and the graph, which need not be compared with the address of each page. */
    private static final int BEFORE_GRAPHIQL = -140;

    private static final String SUFFIX = "(?:\\.(?<suffix>[a-z]+))?";
    private static final String SLUG = "(?<slug>[^/.]+)";

    private final PageSettings settings;
    private final List<View<?>> views;
    private final PageExchange exchange;
    private final ReadAccess access;
    private final LingeringClose closing;

    PageRoutes(
            PageSettings settings,
            @All List<View<?>> views,
            PageExchange exchange,
            ReadAccess access,
            LingeringClose closing) {
        this.settings = settings;
        this.views = views;
        this.exchange = exchange;
        this.access = access;
        this.closing = closing;
    }

    void init(@Observes Router router) {
        if (settings.enabled()) {
            Map<String, List<View<?>>> byPath = new LinkedHashMap<>();
            views.forEach(view -> byPath.computeIfAbsent(view.path(), path -> new ArrayList<>())
                    .add(view));
            byPath.keySet().stream().map(PageRoutes::root).distinct().forEach(root -> access.guard(router.route(root)));
            byPath.forEach((path, some) -> serve(router, path, some));
        }
    }

    /** All addresses that begin as a path does; the first page by itself. */
    private static String root(String path) {
        return path.equals("/") ? path : path.replaceFirst("^(/[^/]+).*", "$1*");
    }

    private void serve(Router router, String path, List<View<?>> some) {
        router.routeWithRegex(pattern(path)).order(BEFORE_GRAPHIQL).handler(request -> answer(request, some));
    }

    /** As a regular expression of Vert.x. */
    private static String pattern(String path) {
        return path.endsWith("/") ? path : path.replace(":slug", SLUG) + SUFFIX;
    }

    private void answer(RoutingContext request, List<View<?>> some) {
        HttpMethod method = request.request().method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            exchange.answer(request, some);
        } else {
            closing.after(request.request(), () -> request.response()
                    .setStatusCode(METHOD_NOT_ALLOWED)
                    .putHeader(HttpHeaders.ALLOW, "GET, HEAD")
                    .end());
        }
    }
}
