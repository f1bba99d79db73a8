package org.readout.platform.database.connection.server;

import io.quarkus.reactive.pg.client.PgPoolCreator;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.SslMode;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.platform.database.primary.OpenConnections;
import org.readout.platform.database.primary.PrimaryDatabase;
import org.readout.platform.database.primary.ServerGreeting;

/** How the server connects: what Quarkus is configured to, soon given up, and known to those who connect beside the pool. */
@Singleton
public class Connections implements PgPoolCreator {

    private static final Duration CONNECT_LIMIT = Duration.ofSeconds(2);

    private final PoolerSettings settings;
    private final PrimaryDatabase primary;
    private final OpenConnections open;
    private final List<String> replicas;

    Connections(
            PoolerSettings settings,
            PrimaryDatabase primary,
            OpenConnections open,
            @ConfigProperty(name = "readout.database.replicas") Optional<List<String>> replicas) {
        this.settings = settings;
        this.primary = primary;
        this.open = open;
        this.replicas = replicas.orElse(List.of());
    }

    @Override
    public Pool create(Input input) {
        List<PgConnectOptions> configured = input.pgConnectOptionsList();
        primary.among(Stream.concat(configured.stream(), replicas.stream().map(url -> replica(configured.get(0), url)))
                .map(this::limited)
                .toList());
        return pool(this::options, input.poolOptions(), input.vertx());
    }

    /** One that may become the primary; with the primary's roles and their passwords, of which it is a copy. */
    private static PgConnectOptions replica(PgConnectOptions primary, String url) {
        PgConnectOptions replica = new PgConnectOptions(primary);
        lead(replica, PgConnectOptions.fromUri(url));
        return replica;
    }

    /**
     * A pool of connections to the primary, whichever it is when they are opened; those to another are closed.
     *
     * @param server made anew for each connection
     */
    public Pool pool(Supplier<PgConnectOptions> server, PoolOptions size, Vertx vertx) {
        return PgBuilder.pool()
                .with(size)
                .connectingTo(() -> ServerGreeting.from(vertx, server.get()))
                .withConnectHandler(opened -> admit(opened, () -> IdleLimit.NONE.admit(opened)))
                .using(vertx)
                .build();
    }

    /**
     * Keeps in view a connection that a pool has opened to the primary, so that it is closed when another is in use.
     *
     * @param next gives it to the pool
     */
    public void admit(SqlConnection opened, Runnable next) {
        open.opened(opened, primary::admission, next);
    }

    /** What a pooler would refuse at the beginning of a connection is set afterwards, if at all. */
    private PgConnectOptions limited(PgConnectOptions configured) {
        PgConnectOptions limited = new PgConnectOptions(configured);
        limited.setConnectTimeout((int) CONNECT_LIMIT.toMillis());
        limited.setTcpKeepAlive(true);
        Map<String, String> properties = new HashMap<>(limited.getProperties());
        // which makes no difference to PostgreSQL since 12
        properties.remove("extra_float_digits");
        // as PostgreSQL itself reports them: a pooler would set them anew for each transaction if they were spelt in
        // another way
        properties.put("client_encoding", "UTF8");
        properties.put("DateStyle", "ISO, MDY");
        properties.put("application_name", "readout");
        limited.setProperties(properties);
        return poolsTransactions() ? naming(limited) : limited;
    }

    /** Outside of a transaction, what has no name may come to another session than that which it was prepared in. */
    private static PgConnectOptions naming(PgConnectOptions options) {
        options.setCachePreparedStatements(true);
        options.setPreparedStatementCacheSqlFilter(any -> true);
        return options;
    }

    /** A copy, free to be changed, of what leads to the primary as it is now; known once the pool is, which is before start-up events. */
    public PgConnectOptions options() {
        return primary.options();
    }

    /** The same for PostgreSQL itself, whatever pooler stands before it: for what needs a session that lasts. */
    public PgConnectOptions direct() {
        PgConnectOptions direct = options();
        settings.directUrl().map(PgConnectOptions::fromUri).ifPresent(url -> lead(direct, url));
        return direct;
    }

    /** Role and password stay the same, and TLS unless the address says more. */
    private static void lead(PgConnectOptions options, PgConnectOptions url) {
        options.setHost(url.getHost()).setPort(url.getPort()).setDatabase(url.getDatabase());
        if (url.getSslMode() != SslMode.DISABLE) {
            options.setSslMode(url.getSslMode());
        }
    }

    /** @throws IllegalStateException if nothing could be done that needs a session that lasts */
    public void check() {
        if (poolsTransactions() && settings.directUrl().isEmpty()) {
            throw new IllegalStateException(
                    "READOUT_DATABASE_POOL_MODE=transaction needs READOUT_DATABASE_DIRECT_URL, the address of PostgreSQL itself,"
                            + " for it cannot be listened to or migrated through a pooler of transactions");
        }
    }

    private boolean poolsTransactions() {
        return settings.poolMode() == PoolMode.TRANSACTION;
    }
}
