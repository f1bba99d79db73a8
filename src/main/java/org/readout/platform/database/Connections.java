package org.readout.platform.database;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnectOptions;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** How the server connects: what Quarkus is configured to, soon given up, and known to those who connect beside the pool. */
@Singleton
public class Connections implements PgPoolCreator {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

    private final CompletableFuture<PgConnectOptions> options = new CompletableFuture<>();

    @Override
    public Pool create(Input input) {
        List<PgConnectOptions> limited =
                input.pgConnectOptionsList().stream().map(Connections::limited).toList();
        options.complete(limited.get(0));
        return PgBuilder.pool()
                .with(input.poolOptions())
                .connectingTo(List.<SqlConnectOptions>copyOf(limited))
                .using(input.vertx())
                .build();
    }

    private static PgConnectOptions limited(PgConnectOptions configured) {
        PgConnectOptions limited = new PgConnectOptions(configured);
        limited.setConnectTimeout((int) CONNECT_LIMIT.toMillis());
        limited.setTcpKeepAlive(true);
        return limited.addProperty("application_name", "readout");
    }

    /** A copy, free to be changed, of what the pool connects with; known once the pool is, which is before start-up events. */
    public PgConnectOptions options() {
        return new PgConnectOptions(options.join());
    }
}
