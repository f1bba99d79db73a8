package org.readout.pages;

import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.graphql.gate.client.PublicOrigin;
import org.readout.pages.ViewContext.Link;

/** Works out where pages stand. */
@Singleton
class ViewContexts {

    private static final String GRAPHIQL = "/q/graphql-ui/";
    private static final String WORDS = "q";

    private final PublicOrigin origin;
    private final Assets assets;
    private final Clock clock;
    private final boolean graphiql;

    /** Documents as they stand in an address, which would else be written anew for each request. */
    private final Map<String, String> encodedDocuments = new ConcurrentHashMap<>();

    ViewContexts(
            PublicOrigin origin,
            Assets assets,
            Clock clock,
            @ConfigProperty(name = "quarkus.smallrye-graphql.ui.enabled", defaultValue = "true") boolean graphiql) {
        this.origin = origin;
        this.assets = assets;
        this.clock = clock;
        this.graphiql = graphiql;
    }

    /** @param forms all in which the page is served */
    ViewContext of(
            RoutingContext request,
            View<?> view,
            List<Form> forms,
            ViewRequest asked,
            String document,
            Map<String, Object> variables) {
        String path =
                asked.slug() == null ? view.path() : view.path().replace(":slug", ViewContext.encoded(asked.slug()));
        return new ViewContext(
                origin.of(request.request()),
                path,
                graphiql ? graphiql(document, variables) : null,
                links(forms, path, asked),
                assets.addresses(),
                LocalDate.now(clock),
                asked);
    }

    /** A page that asks nothing. */
    ViewContext of(RoutingContext request) {
        return new ViewContext(
                origin.of(request.request()),
                request.request().path(),
                graphiql ? GRAPHIQL : null,
                List.of(),
                assets.addresses(),
                LocalDate.now(clock),
                new ViewRequest(null, words(request)));
    }

    /** What its reader looked for, which he finds in the field again. */
    private static Map<String, String> words(RoutingContext request) {
        try {
            String words = request.queryParams().get(WORDS);
            return words == null ? Map.of() : Map.of(WORDS, words);
        } catch (HttpException undecodable) {
            return Map.of();
        }
    }

    /** The other forms of a page that has a path to put a suffix to. */
    private static List<Link> links(List<Form> forms, String path, ViewRequest asked) {
        return path.endsWith("/")
                ? List.of()
                : forms.stream()
                        .filter(form -> form != Form.HTML)
                        .map(form -> new Link(
                                form.label(),
                                form.type(),
                                ViewContext.address(path + "." + form.suffix(), asked.parameters())))
                        .toList();
    }

    private String graphiql(String document, Map<String, Object> variables) {
        return GRAPHIQL + "?query=" + encodedDocuments.computeIfAbsent(document, ViewContext::encoded) + "&variables="
                + ViewContext.encoded(new JsonObject(variables).encode());
    }
}
