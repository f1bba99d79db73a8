package org.readout.platform.database;

import jakarta.inject.Singleton;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;

/** What this node knows of changes of the record: a number that moves on with each of which it learns. */
@Singleton
public class RecordVersion {

    private final AtomicLong changes = new AtomicLong();
    private volatile boolean listening;

    /** Empty while this node might not learn of a change that another one makes. */
    public OptionalLong current() {
        return listening ? OptionalLong.of(changes.get()) : OptionalLong.empty();
    }

    /** The record has changed, or may have. */
    public void moved() {
        changes.incrementAndGet();
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
}
