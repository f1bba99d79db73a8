package org.readout.platform.database;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.connection.ReadConnectionFactory;
import org.readout.platform.database.connection.ReadConnections;
import org.readout.platform.database.connection.session.SessionStart;
import org.readout.platform.database.primary.PrimaryDatabase;
import org.readout.platform.database.primary.ServerRole;

/**
 * Ready while the database answers reads, asked as they are: with their settings, by a prepared statement, in a transaction
 * behind a pooler of these. It asks over connections of its own, so that neither a busy pool nor one that a broken network has
 * stalled is taken for the database. An outage is logged once, however often it is asked.
 */
@Readiness
@ApplicationScoped
class DatabaseCheck implements AsyncHealthCheck {

    private static final Logger LOG = Logger.getLogger(DatabaseCheck.class);
    private static final Duration ANSWER_LIMIT = Duration.ofMillis(1500);
    private static final Duration UNANSWERED = Duration.ofSeconds(2);
    private static final String QUESTION = "select $1::int";

    private final ReadConnections connections;
    private final SessionStart sessions;
    private final PrimaryDatabase primary;
    private final OutagePeriods outages = new OutagePeriods(
            System::nanoTime,
            ANSWER_LIMIT,
            () -> LOG.warn("The database does not answer; this server is not ready until it does"),
            () -> LOG.info("The database answers again"));

    /** What nothing came back on is closed, for nobody waits for it any more. */
    DatabaseCheck(ReadConnectionFactory connections, SessionStart sessions, PrimaryDatabase primary) {
        this.primary = primary;
        this.connections = connections.probe(UNANSWERED);
        this.sessions = sessions;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom()
                .completionStage(this::answers)
                .ifNoItem()
                .after(ANSWER_LIMIT)
                .recoverWithItem(false)
                .invoke(outages::answered)
                .map(this::response);
    }

    /** A server that can only be read is ready: who writes is told, and whoever reads is served. */
    private HealthCheckResponse response(boolean up) {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("database").status(up);
        if (up && primary.isReadOnly()) {
            response.withData("read-only", true);
        }
        return response.build();
    }

    /** One that comes is in use once it was found, for until then it may be another than the one that is to be read. */
    private CompletableFuture<Boolean> answers() {
        return probed().thenCompose(up -> up && primary.isAway()
                ? primary.find().thenApply(role -> role != ServerRole.AWAY)
                : CompletableFuture.completedFuture(up));
    }

    /** Nobody is told of an answer that comes when the probe was given up. */
    private CompletableFuture<Boolean> probed() {
        CompletableFuture<Boolean> answered = new CompletableFuture<>();
        connections.read(
                QUESTION,
                Tuple.of(1),
                Deadline.current(),
                answer -> answered.complete(answer.succeeded() && !sessions.isShared()));
        return answered;
    }

    @PreDestroy
    void close() {
        connections.close();
    }
}
