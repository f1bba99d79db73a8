package org.readout.platform.database.reads;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.readout.platform.database.replica.ReadFloor;
import org.readout.platform.database.rowcache.RecordChanges;
import org.readout.platform.database.rowcache.RowBounds;

/**
 * What this node knows of changes of the record: a number that moves on with each of which it learns, and how far the journal
 * had come in what it has answered.
 */
@Singleton
public class RecordVersion {

    private final AtomicLong changes = new AtomicLong();
    private final ReadFloor floor = new ReadFloor();
    private final RecordChanges records = new RecordChanges();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();
    private volatile boolean listening;
    private volatile boolean hasReplicas;

    /** Empty while this node might not learn of a change that another one makes. */
    public OptionalLong current() {
        return listening ? OptionalLong.of(changes.get()) : OptionalLong.empty();
    }

    /**
     * What an answer to the current request holds at least, by which it is kept and found again: of a replica, what that showed
     * before it was read; of the primary, what was known. Empty where an answer that was kept might hold less than is asked for.
     */
    public Optional<AnswerVersion> answer() {
        ReadRoute route = ReadRoute.current();
        if (route.replica() != null) {
            return Optional.of(new AnswerVersion(floor.epoch(), true, route.shown(), 0));
        }
        OptionalLong known = current();
        return known.isEmpty() || route.atLeast() > floor.position()
                ? Optional.empty()
                : Optional.of(new AnswerVersion(floor.epoch(), false, known.getAsLong(), floor.position()));
    }

    /**
     * Which rows that are kept do for the current request: of a replica, those that it has shown; of the primary, those of which all
     * is known that was announced. Null where some that were kept might hold less than is asked for.
     */
    RowBounds rows() {
        ReadRoute route = ReadRoute.current();
        if (!route.takesKeptRows()) {
            return null;
        }
        if (route.replica() != null) {
            return new RowBounds(floor.epoch(), route.shown(), route.shown());
        }
        return listening
                ? new RowBounds(floor.epoch(), Math.max(floor.position(), route.atLeast()), Long.MAX_VALUE)
                : null;
    }

    /** The current request's answer is made of rows that hold so much at most. */
    void holds(long position) {
        if (!hasReplicas) {
            return;
        }
        if (position == Long.MAX_VALUE) {
            ReadRoute.current().reads();
        } else {
            floor.raise(position);
        }
    }

    /** Answers are given that may be read from replicas. */
    void readsReplicas() {
        hasReplicas = true;
    }

    /** What is known of changes, one by one. */
    public RecordChanges records() {
        return records;
    }

    ReadFloor floor() {
        return floor;
    }

    /** Has something run whenever the record has changed, on whichever thread that is known. */
    void onMove(Runnable watcher) {
        watchers.add(watcher);
    }

    /** The record has changed, or may have. */
    public void moved() {
        changes.incrementAndGet();
        watchers.forEach(Runnable::run);
    }

    /** From now on this node learns of every change. */
    public void resume() {
        moved();
        listening = true;
    }

    /** From now on this node may miss changes. */
    public void suspend() {
        listening = false;
    }

    /**
     * What an answer holds at least.
     *
     * @param epoch within which positions compare
     * @param replica whether a replica was read
     * @param version the position that it showed; of the primary, how many changes were known
     * @param floor of the primary, what answers may have contained before it was read
     */
    public record AnswerVersion(long epoch, boolean replica, long version, long floor) {

        /** As numbers, to be part of a key. */
        public List<Object> numbers() {
            return List.of(epoch, replica, version, floor);
        }
    }
}
