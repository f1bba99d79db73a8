package org.readout.platform;

import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Builds caches that are looked after by whoever uses them. Caffeine's own way, a task in the common pool for each few reads,
 * wakes another thread at nearly every request, which costs more than what the task does.
 */
public final class Caches {

    private Caches() {}

    /** Not for {@code buildAsync}, which would work values out there too. */
    public static Caffeine<Object, Object> builder() {
        return Caffeine.newBuilder().executor(Runnable::run);
    }
}
