package org.readout.platform.database.connection.server;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.readout.platform.database.primary.PrimaryChanged;

/** The connections of the JDBC driver, by which migrations, imports and exports are done. */
@ApplicationScoped
class JdbcConnections {

    private final AgroalDataSource pool;

    JdbcConnections(AgroalDataSource pool) {
        this.pool = pool;
    }

    /** Those that rest lead to a database that is in use no more; those at work are closed when they are given back. */
    void leave(@Observes PrimaryChanged change) {
        pool.flush(FlushMode.GRACEFUL);
    }
}
