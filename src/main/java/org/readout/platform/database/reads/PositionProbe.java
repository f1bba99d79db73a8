package org.readout.platform.database.reads;

import io.quarkus.arc.ClientProxy;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.readout.platform.database.replica.ShownPosition;

/** Asks one database how far its journal has come, over a connection of its own that nothing holds up. */
final class PositionProbe {

    private static final String POSITION = "select position, pg_is_in_recovery() as standby from journal_head";

    private static final int SECONDS_IDLE = 60;

    private final Vertx vertx;
    private final Supplier<PgConnectOptions> address;
    private final Duration limit;
    /** What is asked belongs to none of the requests on whose behalf it is. */
    private final Context own;

    private SqlClient client;

    /** @param limit within which it answers or is given up */
    PositionProbe(Vertx vertx, Supplier<PgConnectOptions> address, Duration limit) {
        this.vertx = vertx;
        this.address = address;
        this.limit = limit;
        own = ((VertxInternal) ClientProxy.unwrap(vertx)).createEventLoopContext();
    }

    /** Fails where it does not answer in time. */
    CompletableFuture<ShownPosition> ask() {
        CompletableFuture<ShownPosition> answer = new CompletableFuture<>();
        own.runOnContext(turn -> ask(answer));
        return answer;
    }

    private void ask(CompletableFuture<ShownPosition> answer) {
        SqlClient over = client();
        long timeout = vertx.setTimer(
                limit.toMillis(), late -> fail(answer, over, new TimeoutException("no answer within " + limit)));
        over.preparedQuery(POSITION).execute().onComplete(result -> {
            vertx.cancelTimer(timeout);
            if (result.succeeded()) {
                Row row = result.result().iterator().next();
                answer.complete(new ShownPosition(row.getLong("position"), row.getBoolean("standby")));
            } else {
                fail(answer, over, result.cause());
            }
        });
    }

    /** The next question goes over another connection, unless the one that failed has been replaced already. */
    private void fail(CompletableFuture<ShownPosition> answer, SqlClient over, Throwable failure) {
        if (over == client) {
            close();
        }
        answer.completeExceptionally(failure);
    }

    private SqlClient client() {
        if (client == null) {
            PgConnectOptions server = address.get().setMetricsName("positions");
            // by that what does not answer is closed at last
            server.setIdleTimeout(SECONDS_IDLE).setIdleTimeoutUnit(TimeUnit.SECONDS);
            server.setCachePreparedStatements(true);
            client = PgBuilder.client()
                    .connectingTo(server)
                    .with(new PoolOptions().setName("positions").setMaxSize(1))
                    .using(vertx)
                    .build();
        }
        return client;
    }

    /** On the probe's own context. */
    private void close() {
        if (client != null) {
            client.close();
            client = null;
        }
    }

    void stop() {
        own.runOnContext(turn -> close());
    }
}
