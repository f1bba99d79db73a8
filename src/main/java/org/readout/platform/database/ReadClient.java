package org.readout.platform.database;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgBuilder;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.sqlclient.PoolOptions;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.SqlClient;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads rows over a few connections that many requests share: statements are prepared once a connection and pipelined, so
 * that none waits for the answer to another. A slow statement holds up those behind it; such go through the pool of
 * Hibernate. What is not weighed runs by one plan for all values, over connections of its own.
 */
@Singleton
public class ReadClient {

    /** A request is given up first, and says so; its statement ends right after. */
    private static final Duration AFTER_THE_REQUEST = Duration.ofMillis(500);

    private static final int CONNECTIONS = 4;
    /** How alike a misspelt name is to its own, 0 to 1: 'Poutin' is 0.57 like 'Putin', 'Sandres' 0.5 like 'Sanders'. */
    private static final String LIKENESS = "0.5";

    private static final int PIPELINED = 256;
    /** Of any length; the driver's own choice leaves out the long ones, which cost the most to prepare. */
    private static final int PREPARED = 1024;

    private final SqlClient known;
    private final SqlClient weighed;
    private final Counter statements;

    ReadClient(
            Vertx vertx,
            MeterRegistry meters,
            Connections connections,
            @ConfigProperty(name = "readout.limits.time", defaultValue = "10s") Duration limit) {
        PgConnectOptions server = connections
                .options()
                .addProperty(
                        "statement_timeout",
                        String.valueOf(limit.plus(AFTER_THE_REQUEST).toMillis()))
                .addProperty("pg_trgm.word_similarity_threshold", LIKENESS)
                .setCachePreparedStatements(true)
                .setPreparedStatementCacheMaxSize(PREPARED)
                .setPreparedStatementCacheSqlFilter(text -> true)
                .setPipeliningLimit(PIPELINED);
        // Left to itself PostgreSQL plans what takes an array anew for each, which costs more than to run it.
        known = client(
                vertx, "reads", new PgConnectOptions(server).addProperty("plan_cache_mode", "force_generic_plan"));
        weighed = client(vertx, "weighed-reads", server);
        statements = Counter.builder("readout.sql.statements")
                .description("SQL statements that reads have issued")
                .register(meters);
    }

    private static SqlClient client(Vertx vertx, String name, PgConnectOptions server) {
        return PgBuilder.client()
                .connectingTo(server.setMetricsName(name))
                .with(new PoolOptions().setName(name).setMaxSize(CONNECTIONS))
                .using(vertx)
                .build();
    }

    /** The meter is there before the first statement is. */
    void start(@Observes StartupEvent start) {}

    /** Runs a query and maps each of its rows. */
    public <T> Uni<List<T>> list(Sql sql, Function<Row, T> map) {
        return Uni.createFrom().emitter(emitter -> {
            statements.increment();
            StatementCounter.count();
            SqlClient client = sql.weighed() ? weighed : known;
            NumberedSql prepared = NumberedSql.of(sql);
            client.preparedQuery(prepared.text()).execute(Tuple.from(sql.values()), answer -> {
                if (answer.failed()) {
                    emitter.fail(answer.cause());
                    return;
                }
                List<T> rows = new ArrayList<>(answer.result().size());
                ColumnIndex columns = prepared.columns(answer.result().columnsNames(), sql);
                for (Row row : answer.result()) {
                    rows.add(map.apply(new NamedRow(row, columns)));
                }
                emitter.complete(rows);
            });
        });
    }

    @PreDestroy
    void close() {
        known.close();
        weighed.close();
    }
}
