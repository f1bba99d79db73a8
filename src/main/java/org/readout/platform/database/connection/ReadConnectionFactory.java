package org.readout.platform.database.connection;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.readout.platform.database.connection.server.Connections;
import org.readout.platform.database.connection.server.IdleLimit;
import org.readout.platform.database.connection.server.PoolMode;
import org.readout.platform.database.connection.server.PoolerSettings;
import org.readout.platform.database.connection.session.DedicatedSession;
import org.readout.platform.database.connection.session.DedicatedTransaction;
import org.readout.platform.database.connection.session.SessionStart;
import org.readout.platform.database.connection.session.StatementSettings;
import org.readout.platform.database.primary.ServerGreeting;
import org.readout.platform.database.sql.Workload;

/** Opens connections for reads. */
@Singleton
public class ReadConnectionFactory {

    /** A request is given up first, and says so; its statement ends right after. */
    private static final Duration AFTER_THE_REQUEST = Duration.ofMillis(500);

    /** What is sent to a server that no longer answers is given up after its statement would have been. */
    private static final Duration SILENCE = Duration.ofSeconds(5);

    private static final int PROBES = 2;

    private final Vertx vertx;
    private final Connections connections;
    private final SessionStart sessions;
    private final boolean transactions;
    private final ReadSettings settings;
    private final StatementCancellation cancellation;
    private final MeterRegistry meters;
    private final Duration limit;
    private final UnaryOperator<PgConnectOptions> address;
    private final BiConsumer<SqlConnection, Runnable> admission;

    @Inject
    ReadConnectionFactory(
            Vertx vertx,
            Connections connections,
            SessionStart sessions,
            PoolerSettings pooler,
            ReadSettings settings,
            StatementCancellation cancellation,
            MeterRegistry meters,
            @ConfigProperty(name = "readout.limits.time", defaultValue = "10s") Duration limit) {
        this.vertx = vertx;
        this.connections = connections;
        this.sessions = sessions;
        this.transactions = pooler.poolMode() == PoolMode.TRANSACTION;
        this.settings = settings;
        this.cancellation = cancellation;
        this.meters = meters;
        this.limit = limit;
        address = UnaryOperator.identity();
        admission = connections::admit;
    }

    private ReadConnectionFactory(ReadConnectionFactory primary, UnaryOperator<PgConnectOptions> address) {
        this.vertx = primary.vertx;
        this.connections = primary.connections;
        this.sessions = primary.sessions;
        this.transactions = primary.transactions;
        this.settings = primary.settings;
        this.cancellation = new StatementCancellation(vertx, address.apply(connections.options()));
        this.meters = primary.meters;
        this.limit = primary.limit;
        this.address = address;
        this.admission = (opened, next) -> next.run();
    }

    /** The same for another database than the primary, with roles, passwords and settings as there. */
    public ReadConnectionFactory to(UnaryOperator<PgConnectOptions> other) {
        return new ReadConnectionFactory(this, other);
    }

    public Bulkhead bulkhead(Workload workload) {
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
    public ReadConnections keyed() {
        return uncancellable(
                new StatementSettings(limit.dividedBy(2)).forcingGenericPlan(),
                () -> server().setPipeliningLimit(settings.pipelining()).setMetricsName("reads"),
                options("reads", settings.keyedConnections()),
                IdleLimit.NONE);
    }

    /** Connections of their own, over which nothing goes but the question whether reads are answered. */
    public ReadConnections probe(Duration unanswered) {
        Supplier<PgConnectOptions> server = () -> server().setPipeliningLimit(1).setMetricsName("postgresql|health");
        PoolOptions options = options("health", PROBES)
                .setConnectionTimeout((int) unanswered.toSeconds())
                .setConnectionTimeoutUnit(TimeUnit.SECONDS);
        return uncancellable(
                new StatementSettings(unanswered).forcingGenericPlan(), server, options, new IdleLimit((int)
                        unanswered.toSeconds()));
    }

    private ReadConnections uncancellable(
            StatementSettings values, Supplier<PgConnectOptions> server, PoolOptions options, IdleLimit idle) {
        return transactions
                ? new TransactionConnections(pool(values, server, options, idle), values)
                : new PipelinedConnections(PgBuilder.client()
                        // connecting is given up soon anyway, and a time-out would fail each statement a second time
                        .with(new PoolOptions(options).setConnectionTimeout(0))
                        .connectingTo(() -> ServerGreeting.from(vertx, server.get()))
                        .withConnectHandler(
                                opened -> admission.accept(opened, () -> sessions.begin(opened, values, idle)))
                        .using(vertx)
                        .build());
    }

    public ReadConnections genericPlan(Workload workload, Bulkhead bulkhead) {
        return cancellable(workload, "generic", bulkhead, timely().forcingGenericPlan());
    }

    public ReadConnections customPlan(Workload workload, Bulkhead bulkhead) {
        return cancellable(workload, "custom", bulkhead, timely());
    }

    private StatementSettings timely() {
        return new StatementSettings(limit.plus(AFTER_THE_REQUEST));
    }

    private ReadConnections cancellable(Workload workload, String plans, Bulkhead bulkhead, StatementSettings values) {
        String name = workload.name().toLowerCase(Locale.ROOT) + "-" + plans;
        Supplier<PgConnectOptions> server = () -> server().setPipeliningLimit(1).setMetricsName(name);
        IdleLimit idle = new IdleLimit((int) limit.plus(SILENCE).toSeconds());
        PoolOptions options = options(name, concurrent(workload))
                .setIdleTimeout((int) limit.toSeconds())
                .setIdleTimeoutUnit(TimeUnit.SECONDS);
        return new CancellableConnections(
                pool(values, server, options, idle),
                transactions
                        ? connection -> new DedicatedTransaction(connection, values)
                        : connection -> new DedicatedSession(connection, sessions.process(connection)),
                bulkhead,
                cancellation);
    }

    private Pool pool(
            StatementSettings values, Supplier<PgConnectOptions> server, PoolOptions options, IdleLimit idle) {
        return PgBuilder.pool()
                .with(options)
                .connectingTo(() -> ServerGreeting.from(
                        vertx,
                        transactions ? server.get().setPipeliningLimit(DedicatedTransaction.COMMANDS) : server.get()))
                .withConnectHandler(opened -> admission.accept(
                        opened, transactions ? () -> idle.admit(opened) : () -> sessions.begin(opened, values, idle)))
                .using(vertx)
                .build();
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

    private PgConnectOptions server() {
        return address.apply(connections.options())
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(settings.preparedStatements())
                // Of any length; the driver's own choice leaves out the long ones, which cost the most to prepare.
                .setPreparedStatementCacheSqlFilter(new FrequentStatements());
    }
}
