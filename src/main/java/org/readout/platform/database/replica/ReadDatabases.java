package org.readout.platform.database.replica;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Chooses the databases that requests read from: replicas in turn, of those that show what an answer of this node may have
 * contained and what the client asks for, and the primary where there is none.
 */
public final class ReadDatabases {

    private final ReadFloor floor;
    private final List<Replica> replicas;
    private final CoalescedProbe primary;
    private final long mostLagNanos;
    private final long waitNanos;
    private final LongSupplier nanos;
    private final BiConsumer<Runnable, Duration> later;
    private final BiConsumer<Replica, Replica.State> changes;
    private final PositionTimes times = new PositionTimes();
    private final AtomicInteger turn = new AtomicInteger();
    /** An answer was given of which nobody knows what it may contain. */
    private volatile boolean unbounded;

    /**
     * @param primary asks the primary for its position
     * @param names of the replicas
     * @param probes asks a replica for its position
     * @param limits of how far a replica may lag, and how long a request waits for one
     * @param nanos the time
     * @param later runs something after a pause
     * @param changes is told of a replica that has become something else, with what it was
     */
    public ReadDatabases(
            ReadFloor floor,
            Supplier<CompletableFuture<ShownPosition>> primary,
            List<String> names,
            Function<String, Supplier<CompletableFuture<ShownPosition>>> probes,
            ReplicaLimits limits,
            LongSupplier nanos,
            BiConsumer<Runnable, Duration> later,
            BiConsumer<Replica, Replica.State> changes) {
        this.floor = floor;
        this.mostLagNanos = limits.lag().toNanos();
        this.waitNanos = limits.longestWait().toNanos();
        this.nanos = nanos;
        this.later = later;
        this.changes = changes;
        this.primary = new CoalescedProbe(() -> {
            long before = floor.position();
            return primary.get().thenApply(shown -> primaryShows(shown, before));
        });
        replicas = names.stream().map(name -> replica(name, probes.apply(name))).toList();
    }

    private Replica replica(String name, Supplier<CompletableFuture<ShownPosition>> probe) {
        Replica[] self = new Replica[1];
        self[0] = new Replica(name, () -> probe.get().handle((shown, failure) -> {
            if (failure != null) {
                failed(self[0]);
                throw new IllegalStateException(name + " does not say what it shows", failure);
            }
            return shows(self[0], shown);
        }));
        return self[0];
    }

    public List<Replica> replicas() {
        return replicas;
    }

    /** The replica whose turn it is, of those that show so much; empty for the primary. */
    public Optional<Replica> now(long atLeast) {
        if (replicas.isEmpty() || unbounded) {
            return Optional.empty();
        }
        long needed = Math.max(atLeast, floor.position());
        int first = turn.getAndIncrement();
        for (int i = 0; i < replicas.size(); i++) {
            Replica replica = replicas.get(Math.floorMod(first + i, replicas.size()));
            if (replica.shows(needed)) {
                return Optional.of(replica);
            }
        }
        return Optional.empty();
    }

    /** The same, after a short wait for a replica that is only just behind. */
    public CompletableFuture<Optional<Replica>> soon(long atLeast) {
        return new ReplicaWait(this, atLeast, Duration.ofNanos(waitNanos), later).begin();
    }

    /** Whether a replica may show so much in a moment. */
    public boolean isWorthWaiting() {
        return !unbounded && waitNanos > 0 && replicas.stream().anyMatch(this::isClose);
    }

    private boolean isClose(Replica replica) {
        return replica.state() == Replica.State.READY && lagNanos(replica) < waitNanos;
    }

    /** Completes with the first answer of a replica that is close; at once where none is any more. */
    CompletableFuture<?> askClose() {
        CompletableFuture<?>[] close =
                replicas.stream().filter(this::isClose).map(Replica::ask).toArray(CompletableFuture[]::new);
        return close.length == 0 ? CompletableFuture.completedFuture(null) : CompletableFuture.anyOf(close);
    }

    /** What the primary shows from now on. */
    CompletableFuture<ShownPosition> askPrimary() {
        return primary.next();
    }

    /**
     * Takes note of all that an answer may contain that was read from a database until now, before it is given.
     *
     * @param replica that was read from; null for the primary
     * @param least what it had shown before
     * @return false if the replica has been set back, and the answer must not be given; never fails
     */
    public CompletableFuture<Boolean> bound(Replica replica, long least) {
        if (replica == null || replica.state() == Replica.State.AWAY) {
            return boundByPrimary();
        }
        return replica.ask()
                .thenApply(shown -> {
                    if (shown.position() < least) {
                        return false;
                    }
                    floor.raise(shown.position());
                    return true;
                })
                // which has all that its replicas have
                .exceptionallyCompose(away -> boundByPrimary());
    }

    private CompletableFuture<Boolean> boundByPrimary() {
        return primaryPosition().thenApply(position -> true).exceptionally(away -> true);
    }

    /** The primary's position from now on, of which an answer is going to tell. */
    public CompletableFuture<Long> primaryPosition() {
        return primary.next()
                .thenApply(shown -> {
                    floor.raise(shown.position());
                    return shown.position();
                })
                .whenComplete((position, away) -> {
                    if (away != null) {
                        unbounded = true;
                    }
                });
    }

    /** Another primary is in use from now on, whose history may not have the end of the last one's. */
    public void primaryChanged() {
        times.clear();
        floor.beginEpoch();
    }

    /** Asks all databases what they show; completes once they have answered or have not. */
    public CompletableFuture<Void> refresh() {
        return CompletableFuture.allOf(
                Stream.concat(Stream.of(primary.next()), replicas.stream().map(Replica::ask))
                        .map(asked -> asked.handle((shown, failure) -> null))
                        .toArray(CompletableFuture[]::new));
    }

    /** A replica did not answer; it is not read from until it does again. */
    public void failed(Replica replica) {
        become(replica, Replica.State.AWAY);
    }

    /** How long a replica has lacked what the primary is known to have. */
    public Duration lag(Replica replica) {
        return Duration.ofNanos(lagNanos(replica));
    }

    /** The last position that the primary is known to have; -1 before it is known. */
    public long primaryShown() {
        return times.last();
    }

    private long lagNanos(Replica replica) {
        return times.lagNanos(replica.shown(), nanos.getAsLong());
    }

    private ShownPosition primaryShows(ShownPosition shown, long before) {
        // a standby in its place may only not have come as far
        if (shown.position() < before && !shown.standby()) {
            times.clear();
            floor.restart(shown.position());
        }
        times.known(shown.position(), nanos.getAsLong());
        unbounded = false;
        replicas.stream()
                .filter(replica -> replica.state() == Replica.State.READY && lagNanos(replica) > mostLagNanos)
                .forEach(replica -> become(replica, Replica.State.LAGGING));
        return shown;
    }

    private ShownPosition shows(Replica replica, ShownPosition shown) {
        if (shown.position() < replica.shown()) {
            floor.beginEpoch();
        }
        replica.show(shown.position());
        if (!shown.standby()) {
            become(replica, Replica.State.PROMOTED);
        } else {
            become(replica, lagNanos(replica) > mostLagNanos ? Replica.State.LAGGING : Replica.State.READY);
        }
        return shown;
    }

    private void become(Replica replica, Replica.State next) {
        Replica.State before = replica.become(next);
        if (before != next) {
            if (next == Replica.State.PROMOTED) {
                floor.beginEpoch();
            }
            changes.accept(replica, before);
        }
    }
}
