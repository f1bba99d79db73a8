package org.readout.dossier.downloads;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.dossier.exports.WholeFile;
import org.readout.dossier.exports.WholeFiles;
import org.readout.graphql.gate.client.LingeringClose;
import org.readout.graphql.gate.client.ReadAccess;

/** The addresses of whole files. */
@ApplicationScoped
public class DownloadRoutes {

    private static final String FOLDER = "/exports/";
    private static final int METHOD_NOT_ALLOWED = 405;
    private static final int MOVED = 308;

    /** And after filters of Quarkus and who may read. */
    private static final int BEFORE_GRAPHIQL = -150;

    private final boolean enabled;
    private final WholeFiles files;
    private final Downloads downloads;
    private final ReadAccess access;
    private final LingeringClose closing;

    DownloadRoutes(
            @ConfigProperty(name = "readout.pages.enabled", defaultValue = "true") boolean enabled,
            WholeFiles files,
            Downloads downloads,
            ReadAccess access,
            LingeringClose closing) {
        this.enabled = enabled;
        this.files = files;
        this.downloads = downloads;
        this.access = access;
        this.closing = closing;
    }

    void init(@Observes Router router) {
        if (enabled) {
            files.all().forEach(file -> serve(router, FOLDER + file.name(), request -> give(request, file)));
            serve(router, FOLDER + "datapackage.json", downloads::describe);
            // files are linked to by their names alone, which a reader of the folder finds there
            serve(router, "/exports", DownloadRoutes::move);
        }
    }

    private void serve(Router router, String path, Consumer<RoutingContext> answer) {
        access.guard(router.route(path));
        router.route(path).order(BEFORE_GRAPHIQL).handler(request -> {
            HttpMethod method = request.request().method();
            if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
                answer.accept(request);
            } else {
                closing.after(request.request(), () -> request.response()
                        .setStatusCode(METHOD_NOT_ALLOWED)
                        .putHeader(HttpHeaders.ALLOW, "GET, HEAD")
                        .end());
            }
        });
    }

    private void give(RoutingContext request, WholeFile file) {
        if (request.request().method().equals(HttpMethod.HEAD)) {
            downloads.head(request, file);
        } else {
            downloads.give(request, file);
        }
    }

    private static void move(RoutingContext request) {
        if (request.request().path().equals(FOLDER)) {
            request.next();
        } else {
            request.response()
                    .setStatusCode(MOVED)
                    .putHeader(HttpHeaders.LOCATION, FOLDER)
                    .end();
        }
    }
}
