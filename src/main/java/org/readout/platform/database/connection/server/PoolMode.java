package org.readout.platform.database.connection.server;

/** For how long a client of the database has one of PostgreSQL's sessions to itself; PgBouncer's {@code pool_mode}. */
public enum PoolMode {

    /** As long as its connection is open: without a pooler, and with one that gives out whole sessions. */
    SESSION,

    /** As long as its transaction runs: the next one may be another session's, and sessions are used by others in between. */
    TRANSACTION
}
