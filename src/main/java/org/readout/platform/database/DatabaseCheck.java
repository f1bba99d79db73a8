package org.readout.platform.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import io.vertx.mutiny.pgclient.PgConnection;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the database answers. Each call opens a connection of its own, so that neither a busy pool nor a
 * connection that hangs is taken for the database.
 */
@Readiness
@ApplicationScoped
class DatabaseCheck implements AsyncHealthCheck {

    private static final Duration ANSWER_LIMIT = Duration.ofMillis(1500);

    private final Vertx vertx;
    private final Connections connections;

    DatabaseCheck(Vertx vertx, Connections connections) {
        this.vertx = vertx;
        this.connections = connections;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return answer().ifNoItem()
                .after(ANSWER_LIMIT)
                .fail()
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false)
                .map(up -> HealthCheckResponse.named("database").status(up).build());
    }

    private Uni<Void> answer() {
        return PgConnection.connect(vertx, options())
                .chain(connection -> connection.query("select 1").execute().eventually(connection::close))
                .replaceWithVoid();
    }

    /** The idle limit closes a connection that got no answer: nobody waits for it any more. */
    private PgConnectOptions options() {
        PgConnectOptions options = connections.options();
        options.setIdleTimeout((int) ANSWER_LIMIT.plusSeconds(1).toSeconds());
        return options;
    }
}
