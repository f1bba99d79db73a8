package org.readout.journal.announcement;

import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnection;
import org.jboss.logging.Logger;
import org.readout.platform.database.connection.server.Connections;
import org.readout.platform.database.connection.server.Outage;

/** A connection that listens to PostgreSQL's announcements of changes. When it breaks another takes its place, until it is closed. */
final class AnnouncementConnection {

    private static final Logger LOG = Logger.getLogger(AnnouncementConnection.class);
    private static final String LISTEN = "listen journal";
    private static final long FIRST_PAUSE = 100;
    private static final long LONGEST_PAUSE = 5000;

    private final Vertx vertx;
    private final Connections connections;
    private final Listener listener;
    private PgConnection connection;
    private int failures;
    private boolean closed;

    AnnouncementConnection(Vertx vertx, Connections connections, Listener listener) {
        this.vertx = vertx;
        this.connections = connections;
        this.listener = listener;
    }

    void open() {
        PgConnection.connect(vertx, connections.direct()).onComplete(this::opened);
    }

    private void opened(AsyncResult<PgConnection> result) {
        if (result.failed()) {
            again(result.cause());
            return;
        }
        PgConnection opened = result.result();
        if (!take(opened)) {
            opened.close();
            return;
        }
        opened.notificationHandler(told -> listener.announced(this, told.getPayload()));
        opened.closeHandler(broken -> lost());
        opened.query(LISTEN).execute().onComplete(listening -> {
            if (listening.succeeded()) {
                listens();
            } else {
                warn(listening.cause());
                opened.close();
            }
        });
    }

    private synchronized boolean take(PgConnection opened) {
        connection = opened;
        return !closed;
    }

    private void listens() {
        synchronized (this) {
            failures = 0;
        }
        listener.listening(this);
    }

    private void lost() {
        listener.lost(this);
        again(null);
    }

    private void again(Throwable failure) {
        long pause;
        synchronized (this) {
            if (closed) {
                return;
            }
            failures++;
            pause = Math.min(FIRST_PAUSE * failures, LONGEST_PAUSE);
        }
        warn(failure);
        vertx.setTimer(pause, waited -> reopen());
    }

    /** An outage, and a server that can only be read, are told of elsewhere, and once. */
    private synchronized void warn(Throwable failure) {
        if (failure != null && failures <= 1 && !Outage.explains(failure) && !Outage.isReadOnly(failure)) {
            LOG.warn("Changes are not announced; the journal is looked at instead", failure);
        }
    }

    private void reopen() {
        boolean wanted;
        synchronized (this) {
            wanted = !closed;
        }
        if (wanted) {
            open();
        }
    }

    /** Says nothing more; completes when the connection is closed. */
    synchronized Future<Void> close() {
        closed = true;
        return connection == null ? Future.succeededFuture() : connection.close();
    }

    /** Is told by which connection, for one that was given up may be late. */
    interface Listener {

        /** Changes are announced from now on. */
        void listening(AnnouncementConnection from);

        /** Changes have been announced, of which {@link Announcement} reads what they are. */
        void announced(AnnouncementConnection from, String text);

        /** No change is announced until it listens again. */
        void lost(AnnouncementConnection from);
    }
}
