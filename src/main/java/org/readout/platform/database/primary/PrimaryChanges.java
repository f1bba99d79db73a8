package org.readout.platform.database.primary;

import io.vertx.pgclient.PgConnectOptions;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** What follows when another database is in use: the log says so once, connections to the former are closed, and observers are told. */
record PrimaryChanges(OpenConnections open, Event<PrimaryChanged> observers) {

    private static final Logger LOG = Logger.getLogger(PrimaryDatabase.class);

    void follow(PrimaryState before, PrimaryState now, List<PgConnectOptions> candidates) {
        log(before, now, candidates);
        if (!now.hasServerOf(before)) {
            drop(before, now);
        }
        observers.fire(new PrimaryChanged(now.epoch(), now.role() == ServerRole.READ_WRITE));
    }

    /** Whoever connected to the new one before it was found stays; a database that comes loses nobody so. */
    private void drop(PrimaryState before, PrimaryState now) {
        if (now.server().equals(before.server())) {
            open.drop();
        } else {
            open.dropOthersThan(now.server());
        }
    }

    private static void log(PrimaryState before, PrimaryState now, List<PgConnectOptions> candidates) {
        String address = address(candidates.get(now.candidate()));
        if (now.role() == ServerRole.READ_ONLY) {
            LOG.warnf(
                    "The database on %s can only be read: this server reads, and records nothing until one of %s takes writes",
                    address, candidates.stream().map(PrimaryChanges::address).collect(Collectors.joining(", ")));
        } else if (before.role() != ServerRole.AWAY) {
            LOG.infof("The database on %s takes writes; this server uses it from now on", address);
        }
    }

    private static String address(PgConnectOptions options) {
        return options.getHost() + ":" + options.getPort();
    }
}
