package org.readout.platform.database.connection;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;
import java.util.function.Supplier;

/** For whom statements are issued: an operation and the request that it came with; and which databases they were issued to. */
public final class StatementOrigin {

    private static final String KEY = StatementOrigin.class.getName();

    /** What {@link #databases} says of several. */
    private static final String SEVERAL = "several";

    private final String requestId;
    private final Supplier<String> operation;
    private String databases = "none";
    private boolean issued;

    private StatementOrigin(String requestId, Supplier<String> operation) {
        this.requestId = requestId;
        this.operation = operation;
    }

    /**
     * That of the request which the current Vert.x context is for.
     *
     * @param operation gives its name, or what stands for its name, among few: it is part of statements that are kept prepared
     */
    public static StatementOrigin begin(String requestId, Supplier<String> operation) {
        StatementOrigin origin = new StatementOrigin(requestId, operation);
        origin.join();
        return origin;
    }

    /** That of the current Vert.x context; empty outside of a request. */
    public static Optional<StatementOrigin> current() {
        return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
    }

    /** Holds for what the current Vert.x context does, too. */
    public void join() {
        ContextLocals.put(KEY, this);
    }

    public String requestId() {
        return requestId;
    }

    public String operation() {
        return operation.get();
    }

    /** A transaction is begun. */
    public void writes() {
        reaches(SqlLatency.PRIMARY);
    }

    /** A statement is issued to that database. */
    public synchronized void reaches(String database) {
        databases = !issued || databases.equals(database) ? database : SEVERAL;
        issued = true;
    }

    /** The database that was reached, {@code several} or {@code none}. */
    public synchronized String databases() {
        return databases;
    }
}
