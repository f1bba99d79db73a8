package org.readout.platform.database.primary;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.ClientProxy;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.impl.VertxInternal;
import io.vertx.pgclient.PgConnectOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.readout.platform.Timers;

/**
 * Knows which of the configured databases takes writes. It is found at start, when a statement fails that the primary would
 * not have failed, and from time to time; and all who connect are led to it. If none takes writes, the server reads one that
 * can only be read until another does.
 */
@Singleton
public class PrimaryDatabase {

    /** A search that was begun so shortly before is not begun again for another statement that failed. */
    private static final long PAUSE_NANOS = 250_000_000;

    /** A connection is opened within that time, or given up. */
    private static final long SETTLED_NANOS = 5_000_000_000L;

    private static final long TO_CLOSE_MILLIS = 500;

    private final Vertx vertx;
    private final Timers timers;
    private final PrimarySettings settings;
    private final PrimaryChanges changes;
    private final RoleProbe probe;
    private final PrimaryWatch watch;
    /** What is asked belongs to none of the requests on whose behalf it may be. */
    private final Context own;

    private final CompletableFuture<List<PgConnectOptions>> candidates = new CompletableFuture<>();

    private volatile PrimaryState state = PrimaryState.UNKNOWN;
    private volatile CompletableFuture<ServerRole> search;
    private boolean writeRefused;
    private long searchedAt;
    private volatile long changedAt = System.nanoTime() - SETTLED_NANOS;
    private volatile ServerRole answered = ServerRole.AWAY;
    private Timers.Cancellable checks;

    /** @param observers are told of each change */
    public PrimaryDatabase(
            Vertx vertx,
            Timers timers,
            PrimarySettings settings,
            OpenConnections open,
            Event<PrimaryChanged> observers,
            MeterRegistry meters) {
        this.vertx = vertx;
        this.timers = timers;
        this.settings = settings;
        changes = new PrimaryChanges(open, observers);
        own = ((VertxInternal) ClientProxy.unwrap(vertx)).createEventLoopContext();
        probe = new RoleProbe(vertx, settings.check().toMillis() * 2 + CandidateSearch.ANSWER_MILLIS);
        watch = new PrimaryWatch(vertx, probe, this::find);
        Gauge.builder("readout.database.writable", () -> isWritable() ? 1 : 0)
                .description("1 while the database in use takes writes")
                .register(meters);
    }

    /** Says once which there are, at least one; the first is in use until they were asked. */
    public void among(List<PgConnectOptions> all) {
        candidates.complete(List.copyOf(all));
    }

    /** A copy, free to be changed, of how the one in use is connected to. */
    public PgConnectOptions options() {
        return new PgConnectOptions(candidates.join().get(state.candidate()));
    }

    /**
     * Which servers a connection that was opened just now may lead to; empty if there is no doubt that it leads to the one in
     * use. There is while that is looked for or away, when any will do, and shortly after another has come into use.
     */
    public Optional<Predicate<String>> admission() {
        boolean changed = System.nanoTime() - changedAt < SETTLED_NANOS;
        return changed || isSought()
                ? Optional.of(server -> isSought() || server.equals(state.server()))
                : Optional.empty();
    }

    private boolean isSought() {
        return search != null || isAway();
    }

    /** Moves on with each {@link PrimaryChanged}. */
    public long epoch() {
        return state.epoch();
    }

    /** Whether the one in use takes writes, as far as is known. */
    public boolean isWritable() {
        return state.role() == ServerRole.READ_WRITE;
    }

    /** Whether the one in use answers and takes no writes, as far as is known. */
    public boolean isReadOnly() {
        return state.role() == ServerRole.READ_ONLY;
    }

    /** Whether none is known to answer. */
    public boolean isAway() {
        return state.isAway();
    }

    /**
     * Asks all candidates, unless they are being asked already, and from then on looks after the one in use.
     *
     * @return completes with what the one in use is then; with {@link ServerRole#AWAY} if none answers
     */
    public synchronized CompletableFuture<ServerRole> find() {
        if (checks == null) {
            checks = timers.every(settings.check(), this::check);
        }
        if (search == null) {
            search = new CompletableFuture<>();
            own.runOnContext(turn -> ask());
        }
        return search;
    }

    /**
     * A write was refused as by a server that can only be read. All candidates are asked, unless another has come into use since.
     *
     * @param before the epoch when the write was begun
     */
    public synchronized CompletableFuture<ServerRole> writeRefused(long before) {
        if (before != epoch()) {
            return CompletableFuture.completedFuture(answered);
        }
        writeRefused = true;
        return find();
    }

    /**
     * A statement has failed as without a server. The one in use is asked, and if it takes no writes or does not answer, all
     * are, unless they have just been.
     */
    public CompletableFuture<ServerRole> failed() {
        return watch.check().thenCompose(writable -> {
            if (writable && isWritable()) {
                return CompletableFuture.completedFuture(ServerRole.READ_WRITE);
            }
            return isJustSearched() ? CompletableFuture.completedFuture(answered) : find();
        });
    }

    private synchronized boolean isJustSearched() {
        return search == null && System.nanoTime() - searchedAt < PAUSE_NANOS;
    }

    private void ask() {
        List<PgConnectOptions> all =
                candidates.join().stream().map(PgConnectOptions::new).toList();
        new CandidateSearch(vertx, probe, all.size()).ask(all).thenAccept(this::found);
    }

    private void check() {
        watch.check().thenAccept(writable -> {
            if (!writable || !isWritable()) {
                find();
            }
        });
    }

    private void found(List<ServerAnswer> answers) {
        PrimaryState before;
        PrimaryState now;
        CompletableFuture<ServerRole> told;
        synchronized (this) {
            before = state;
            now = before.after(answers, writeRefused, System.nanoTime(), settings.grace());
            state = now;
            writeRefused = false;
            searchedAt = System.nanoTime();
            answered = answers.get(now.candidate()).role();
            told = search;
            search = null;
        }
        ServerAnswer chosen = answers.get(now.candidate());
        answers.stream().filter(answer -> answer != chosen).forEach(ServerAnswer::close);
        watch.over(chosen.connection());
        try {
            if (now.epoch() != before.epoch()) {
                changedAt = now.hasServerOf(before) ? changedAt : System.nanoTime();
                changes.follow(before, now, candidates.join());
            }
        } finally {
            told.complete(chosen.role());
        }
    }

    /** Waits, for the event loop ends next; and without a lock, for it may want that first. */
    @PreDestroy
    void stop() {
        synchronized (this) {
            if (checks != null) {
                checks.cancel();
            }
        }
        watch.stop()
                .toCompletionStage()
                .toCompletableFuture()
                .completeOnTimeout(null, TO_CLOSE_MILLIS, TimeUnit.MILLISECONDS)
                .exceptionally(gone -> null)
                .join();
    }
}
