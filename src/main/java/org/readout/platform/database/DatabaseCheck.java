package org.readout.platform.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Ready while the database answers. It asks over connections of its own, so that neither a busy pool nor one that a
 * broken network has stalled is taken for the database. An outage is logged once, however often it is asked.
 */
@Readiness
@ApplicationScoped
class DatabaseCheck implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseCheck.class);
    private static final Duration ANSWER_LIMIT = Duration.ofMillis(1500);
    private static final int SECONDS_UNANSWERED = 2;

    private final Pool connections;
    private final AtomicBoolean away = new AtomicBoolean();

    DatabaseCheck(Vertx vertx, Connections connections) {
        this.connections = PgBuilder.pool()
                .with(new PoolOptions()
                        .setName("health")
                        .setMaxSize(2)
                        .setConnectionTimeout(SECONDS_UNANSWERED)
                        .setConnectionTimeoutUnit(TimeUnit.SECONDS))
                .connectingTo(givingUp(connections.options()))
                .using(vertx)
                .build();
    }

    /** Closes a connection on which nothing came back, for nobody waits for it any more. */
    private static PgConnectOptions givingUp(PgConnectOptions options) {
        options.setIdleTimeout(SECONDS_UNANSWERED);
        options.setMetricsName("postgresql|health");
        return options;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(this::answers)
                .ifNoItem()
                .after(ANSWER_LIMIT)
                .recoverWithItem(false)
                .invoke(this::log)
                .map(up -> HealthCheckResponse.named("database").status(up).build());
    }

    /** Nobody is told of an answer that comes when the probe was given up. */
    private CompletableFuture<Boolean> answers() {
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        connections.query("select 1").execute(answer -> answered.complete(answer.succeeded()));
        return answered;
    }

    private void log(boolean up) {
        if (away.compareAndSet(up, !up)) {
            if (up) {
                LOG.info("The database answers again");
            } else {
                LOG.warn("The database does not answer; this server is not ready until it does");
            }
        }
    }

    @PreDestroy
    void close() {
        connections.close();
    }
}
