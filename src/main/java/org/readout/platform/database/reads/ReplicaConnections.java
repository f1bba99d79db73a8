package org.readout.platform.database.reads;

import io.vertx.core.AsyncResult;
import io.vertx.core.Handler;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.readout.platform.database.connection.Deadline;
import org.readout.platform.database.connection.ReadConnectionFactory;
import org.readout.platform.database.connection.ReadConnections;
import org.readout.platform.database.replica.Replica;
import org.readout.platform.database.sql.Sql;

/**
 * The connections to a replica. Where it is away they are closed, and what runs over them is told at once, though the replica
 * itself is silent.
 */
final class ReplicaConnections {

    private final Replica replica;
    private final ReadConnectionFactory factory;
    private final Runnable away;
    private final Set<ReplicaRead> running = ConcurrentHashMap.newKeySet();
    private ReadConnectionSet connections;

    /** @param away is told that it does not answer */
    ReplicaConnections(Replica replica, ReadConnectionFactory factory, Runnable away) {
        this.replica = replica;
        this.factory = factory;
        this.away = away;
    }

    Replica replica() {
        return replica;
    }

    /**
     * Runs a statement, a second time where the replica cancelled it so as to go on replaying.
     *
     * @param answer is told once, in the Vert.x context of the caller
     * @param otherwise is run there in its place if the replica cannot answer
     */
    void read(Sql sql, String text, Deadline deadline, Handler<AsyncResult<RowSet<Row>>> answer, Runnable otherwise) {
        new ReplicaRead(this, sql, text, deadline, answer, otherwise).begin();
    }

    synchronized ReadConnections of(Sql sql) {
        if (connections == null) {
            connections = new ReadConnectionSet(factory);
        }
        return connections.of(sql);
    }

    /** @return whether it is known to be away, so that nothing is begun */
    boolean add(ReplicaRead read) {
        running.add(read);
        return replica.state() == Replica.State.AWAY;
    }

    void remove(ReplicaRead read) {
        running.remove(read);
    }

    void failed() {
        away.run();
    }

    /** What runs goes on at the primary. */
    void close() {
        ReadConnectionSet closed;
        synchronized (this) {
            closed = connections;
            connections = null;
        }
        if (closed != null) {
            closed.close();
        }
        List.copyOf(running).forEach(ReplicaRead::giveUp);
    }
}
