package org.readout.platform.database.primary;

import io.vertx.pgclient.PgConnection;

/**
 * What one server said of itself.
 *
 * @param server tells this run of this server from all others
 * @param timeline PostgreSQL's, in hexadecimal digits, which moves on with each promotion; empty if it is not known
 * @param connection over which it said so; null if it did not answer
 */
record ServerAnswer(ServerRole role, String server, String timeline, PgConnection connection) {

    /** That of a server which did not answer. */
    static ServerAnswer none() {
        return new ServerAnswer(ServerRole.AWAY, "", "", null);
    }

    void close() {
        if (connection != null) {
            connection.close();
        }
    }
}
