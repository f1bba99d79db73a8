package org.readout.platform.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready while the database answers. It asks over connections of its own, so that neither a busy pool nor one that a
 * broken network has stalled is taken for the database.
 */
@Readiness
@ApplicationScoped
class DatabaseCheck implements AsyncHealthCheck {

    private static final Duration ANSWER_LIMIT = Duration.ofMillis(1500);
    private static final int SECONDS_UNANSWERED = 2;

    private final Pool connections;

    DatabaseCheck(Vertx vertx, Connections connections) {
        this.connections = Pool.newInstance(PgBuilder.pool()
                .with(new PoolOptions().setName("health").setMaxSize(2))
                .connectingTo(givingUp(connections.options()))
                .using(vertx)
                .build());
    }

    /** Closes a connection on which nothing came back, for nobody waits for it any more. */
    private static PgConnectOptions givingUp(PgConnectOptions options) {
        options.setIdleTimeout(SECONDS_UNANSWERED);
        options.setMetricsName("postgresql|health");
        return options;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return connections
                .query("select 1")
                .execute()
                .ifNoItem()
                .after(ANSWER_LIMIT)
                .fail()
                .replaceWith(true)
                .onFailure()
                .recoverWithItem(false)
                .map(up -> HealthCheckResponse.named("database").status(up).build());
    }

    @PreDestroy
    void close() {
        connections.closeAndForget();
    }
}
