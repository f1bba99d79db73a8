package org.readout.platform.database.replica;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;

/** One request's short wait for a replica that shows what it must read. */
final class ReplicaWait {

    private static final Duration PAUSE = Duration.ofMillis(3);

    private final ReadDatabases databases;
    private final long atLeast;
    private final Duration longest;
    private final BiConsumer<Runnable, Duration> later;
    private final CompletableFuture<Optional<Replica>> chosen = new CompletableFuture<>();

    ReplicaWait(ReadDatabases databases, long atLeast, Duration longest, BiConsumer<Runnable, Duration> later) {
        this.databases = databases;
        this.atLeast = atLeast;
        this.longest = longest;
        this.later = later;
    }

    /** Empty where it is in vain. */
    CompletableFuture<Optional<Replica>> begin() {
        // also where a database does not answer what it is asked
        later.accept(() -> chosen.complete(Optional.empty()), longest);
        look();
        return chosen;
    }

    private void look() {
        if (chosen.isDone()) {
            return;
        }
        Optional<Replica> now = databases.now(atLeast);
        if (now.isPresent() || !databases.isWorthWaiting()) {
            chosen.complete(now);
        } else {
            databases.askClose().whenComplete((shown, failure) -> askPrimary());
        }
    }

    /** Nobody can show what has not been committed. */
    private void askPrimary() {
        if (databases.primaryShown() >= atLeast || databases.now(atLeast).isPresent()) {
            again();
            return;
        }
        databases.askPrimary().whenComplete((shown, away) -> {
            if (away == null && shown.position() < atLeast) {
                chosen.complete(Optional.empty());
            } else {
                again();
            }
        });
    }

    private void again() {
        later.accept(this::look, PAUSE);
    }
}
