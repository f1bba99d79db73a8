package org.readout.platform.database.primary;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import io.vertx.pgclient.PgConnection;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;

/** Asks servers whether they take writes. */
final class RoleProbe {

    static final String ROLE = """
            select current_setting('transaction_read_only') as read_only, pg_postmaster_start_time()::text as server
            """;

    /** The first digits of the name of a file of the write-ahead log; a service that is not PostgreSQL's own may refuse to tell. */
    private static final String TIMELINE = """
            select left(pg_walfile_name(pg_current_wal_lsn()), 8) as timeline
            """;

    private final Vertx vertx;
    private final long idleMillis;

    /** @param idleMillis after so long without a word a connection is closed, as one that nothing ever comes back on */
    RoleProbe(Vertx vertx, long idleMillis) {
        this.vertx = vertx;
        this.idleMillis = idleMillis;
    }

    /** Asks over a new connection, so that a name is looked up anew; whoever asked closes it. */
    Future<ServerAnswer> connect(PgConnectOptions options) {
        options.setMetricsName("primary");
        return ServerGreeting.from(vertx, options)
                .compose(greeted -> PgConnection.connect(vertx, options))
                .compose(connection -> {
                    ConnectionChannel.cutIdle(connection, idleMillis);
                    return ask(connection)
                            .compose(answer -> withTimeline(answer, connection))
                            .onFailure(failure -> connection.close());
                });
    }

    Future<ServerAnswer> ask(PgConnection connection) {
        return connection.query(ROLE).execute().map(rows -> {
            ServerRole role = "off".equals(rows.iterator().next().getString("read_only"))
                    ? ServerRole.READ_WRITE
                    : ServerRole.READ_ONLY;
            return new ServerAnswer(role, server(rows), "", connection);
        });
    }

    /** Which server answered. */
    static String server(RowSet<Row> answer) {
        return answer.iterator().next().getString("server");
    }

    private static Future<ServerAnswer> withTimeline(ServerAnswer answer, PgConnection connection) {
        if (answer.role() != ServerRole.READ_WRITE) {
            return Future.succeededFuture(answer);
        }
        return connection
                .query(TIMELINE)
                .execute()
                .map(rows -> rows.iterator().next().getString("timeline"))
                .otherwise("")
                .map(timeline -> new ServerAnswer(answer.role(), answer.server(), timeline, connection));
    }
}
