package org.readout.platform.database;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens connections for reads. */
@Singleton
class ReadConnectionFactory {

    /** A request is given up first, and says so; its statement ends right after. */
    private static final Duration AFTER_THE_REQUEST = Duration.ofMillis(500);

    /** What is sent to a server that no longer answers is given up after its statement would have been. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    /** How alike a misspelt name is to its own, 0 to 1: 'Poutin' is 0.57 like 'Putin', 'Sandres' 0.5 like 'Sanders'. */
    private static final String LIKENESS = "0.5";

    private final Vertx vertx;
    private final Connections connections;
    private final ReadSettings settings;
    private final StatementCancellation cancellation;
    private final MeterRegistry meters;
    private final Duration limit;
    private final UnaryOperator<PgConnectOptions> address;

    @Inject
    ReadConnectionFactory(
            Vertx vertx,
            Connections connections,
            ReadSettings settings,
            StatementCancellation cancellation,
            MeterRegistry meters,
            @ConfigProperty(name = "readout.limits.time", defaultValue = "10s") Duration limit) {
        this.vertx = vertx;
        this.connections = connections;
        this.settings = settings;
        this.cancellation = cancellation;
        this.meters = meters;
        this.limit = limit;
        address = UnaryOperator.identity();
    }

    private ReadConnectionFactory(ReadConnectionFactory primary, UnaryOperator<PgConnectOptions> address) {
        this.vertx = primary.vertx;
        this.connections = primary.connections;
        this.settings = primary.settings;
        this.cancellation = new StatementCancellation(vertx, address.apply(connections.options()));
        this.meters = primary.meters;
        this.limit = primary.limit;
        this.address = address;
    }

    /** The same for another database than the primary, with roles, passwords and settings as there. */
    ReadConnectionFactory to(UnaryOperator<PgConnectOptions> other) {
        return new ReadConnectionFactory(this, other);
    }

    Bulkhead bulkhead(Workload workload) {
        Bulkhead bulkhead = new Bulkhead(concurrent(workload), settings.waiting());
        gauge("readout.sql.running", "Reads that run, of those that wait for their turn", workload, bulkhead::running);
        gauge("readout.sql.waiting", "Reads that wait for their turn", workload, bulkhead::waiting);
        gauge(
                "readout.sql.places",
                "Reads that may run at a time, of those that wait for their turn",
                workload,
                () -> concurrent(workload));
        return bulkhead;
    }

    /** Nothing here takes long, unless something is wrong; then it does not hold up the others to the end of their requests. */
    ReadConnections keyed() {
        return new PipelinedConnections(PgBuilder.client()
                .connectingTo(forcingGenericPlan(server(limit.dividedBy(2)))
                        .setPipeliningLimit(settings.pipelining())
                        .setMetricsName("reads"))
                .with(options("reads", settings.keyedConnections()))
                .using(vertx)
                .build());
    }

    ReadConnections genericPlan(Workload workload, Bulkhead bulkhead) {
        return cancellable(workload, "generic", bulkhead, forcingGenericPlan(server(limit.plus(AFTER_THE_REQUEST))));
    }

    ReadConnections customPlan(Workload workload, Bulkhead bulkhead) {
        return cancellable(workload, "custom", bulkhead, server(limit.plus(AFTER_THE_REQUEST)));
    }

    private ReadConnections cancellable(Workload workload, String plans, Bulkhead bulkhead, PgConnectOptions server) {
        String name = workload.name().toLowerCase(Locale.ROOT) + "-" + plans;
        server.setMetricsName(name)
                .setPipeliningLimit(1)
                .setIdleTimeout((int) limit.plus(SILENCE).toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        PoolOptions options = options(name, concurrent(workload))
                .setIdleTimeout((int) limit.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        return new CancellableConnections(
                PgBuilder.pool().connectingTo(server).with(options).using(vertx).build(), bulkhead, cancellation);
    }

    private void gauge(String name, String description, Workload workload, Supplier<Number> value) {
        Gauge.builder(name, value)
                .description(description)
                .tag("workload", workload.name().toLowerCase(Locale.ROOT))
                .register(meters);
    }

    private int concurrent(Workload workload) {
        return workload == Workload.PAGE ? settings.concurrentPages() : settings.concurrentScans();
    }

    private PoolOptions options(String name, int size) {
        return new PoolOptions()
                .setName(name)
                .setMaxSize(size)
                .setMaxLifetime((int) settings.connectionAge().toSeconds())
                .setMaxLifetimeUnit(TimeUnit.SECONDS);
    }

    /** Left to itself PostgreSQL plans what takes an array anew for each, which costs more than to run it. */
    private static PgConnectOptions forcingGenericPlan(PgConnectOptions server) {
        return server.addProperty("plan_cache_mode", "force_generic_plan");
    }

    private PgConnectOptions server(Duration statementTimeout) {
        return address.apply(connections.options())
                .addProperty("statement_timeout", String.valueOf(statementTimeout.toMillis()))
                .addProperty("pg_trgm.word_similarity_threshold", LIKENESS)
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(settings.preparedStatements())
                // Of any length; the driver's own choice leaves out the long ones, which cost the most to prepare.
                .setPreparedStatementCacheSqlFilter(new FrequentStatements());
    }
}
