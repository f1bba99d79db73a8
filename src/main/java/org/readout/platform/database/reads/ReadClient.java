package org.readout.platform.database.reads;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.readout.platform.database.connection.BulkheadFullException;
import org.readout.platform.database.connection.CancelledStatement;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.connection.ReadConnectionFactory;
import org.readout.platform.database.connection.SqlLatency;
import org.readout.platform.database.connection.StatementComments;
import org.readout.platform.database.connection.StatementOrigin;
import org.readout.platform.database.connection.server.Outage;
import org.readout.platform.database.primary.PrimaryDatabase;
import org.readout.platform.database.sql.ColumnIndex;
import org.readout.platform.database.sql.NamedRow;
import org.readout.platform.database.sql.NumberedSql;
import org.readout.platform.database.sql.Sql;

/** Reads rows, over connections of the statement's kind, for as long as somebody waits for them. */
@Singleton
public class ReadClient {

    private final ReadConnectionSet primary;
    private final ReadRouting routing;
    private final PrimaryDatabase database;
    private final Counter asked;
    private final Counter own;
    private final SqlLatency latency;
    private final StatementComments comments;

    public ReadClient(
            MeterRegistry meters,
            ReadConnectionFactory connections,
            ReadRouting routing,
            PrimaryDatabase database,
            SqlLatency latency,
            StatementComments comments) {
        primary = new ReadConnectionSet(connections);
        this.routing = routing;
        this.database = database;
        this.latency = latency;
        this.comments = comments;
        asked = counter(meters, "request");
        own = counter(meters, "server");
    }

    private static Counter counter(MeterRegistry meters, String whom) {
        return Counter.builder("readout.sql.statements")
                .description("SQL statements that reads have issued, for a request or for the server itself")
                .tag("for", whom)
                .register(meters);
    }

    /** The meter is there before the first statement is. */
    void start(@Observes StartupEvent start) {}

    /**
     * Runs a query and maps each of its rows.
     *
     * <p>Fails with {@link Deadline.Over} if the request ends first or the statement takes too long, and with
     * {@link BulkheadFullException} if too many wait.
     */
    public <T> Uni<List<T>> list(Sql sql, Function<Row, T> map) {
        return Uni.createFrom().emitter(emitter -> {
            Deadline deadline = Deadline.current();
            if (deadline.isOver()) {
                emitter.fail(new Deadline.Over());
                return;
            }
            Optional<StatementOrigin> origin = StatementOrigin.current();
            (origin.isPresent() ? asked : own).increment();
            StatementCounter.count();
            ReadRoute route = ReadRoute.current();
            origin.ifPresent(one -> one.reaches(route.database()));
            NumberedSql prepared = NumberedSql.of(sql, comments.shared(origin, sql.workload()));
            String text = comments.own(prepared.text(), origin, sql.workload());
            long start = System.nanoTime();
            read(sql, text, deadline, route, answer -> {
                latency.record(sql.workload(), route.database(), answer.cause(), System.nanoTime() - start);
                List<T> rows;
                try {
                    rows = rows(answer, prepared, sql, map);
                } catch (Throwable failure) {
                    // even an error, as a stack that overflows: nobody would ever be told otherwise
                    emitter.fail(failure);
                    return;
                }
                emitter.complete(rows);
            });
        });
    }

    /** From the database of the request; what a replica cannot answer, the primary does, with all that follows. */
    private void read(
            Sql sql, String text, Deadline deadline, ReadRoute route, Handler<AsyncResult<RowSet<Row>>> answer) {
        route.reads();
        ReplicaConnections replica = routing.connections(route);
        if (replica == null) {
            readPrimary(sql, text, deadline, answer, 1);
            return;
        }
        replica.read(sql, text, deadline, answer, () -> {
            route.usePrimary();
            readPrimary(sql, text, deadline, answer, 1);
        });
    }

    private void readPrimary(
            Sql sql, String text, Deadline deadline, Handler<AsyncResult<RowSet<Row>>> answer, int tries) {
        primary.of(sql).read(text, Tuple.from(sql.values()), deadline, result -> {
            if (tries < ReadConflict.TRIES && !deadline.isOver() && ReadConflict.explains(result.cause())) {
                readPrimary(sql, text, deadline, answer, tries + 1);
            } else {
                answer.handle(result);
            }
        });
    }

    private <T> List<T> rows(AsyncResult<RowSet<Row>> answer, NumberedSql prepared, Sql sql, Function<Row, T> map)
            throws Throwable {
        if (answer.failed()) {
            if (Outage.explains(answer.cause())) {
                database.failed();
            }
            throw CancelledStatement.explains(answer.cause()) ? CancelledStatement.over() : answer.cause();
        }
        List<T> rows = new ArrayList<>(answer.result().size());
        ColumnIndex columns = prepared.columns(answer.result().columnsNames(), sql);
        for (Row row : answer.result()) {
            rows.add(map.apply(new NamedRow(row, columns)));
        }
        return rows;
    }

    @PreDestroy
    public void close() {
        primary.close();
    }
}
