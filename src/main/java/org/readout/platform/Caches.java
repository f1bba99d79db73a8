package org.readout.platform;

import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Builds caches that are looked after by whoever uses them. By Caffeine's default that is a task in the common pool for each few
 * reads, and the thread that every other request woke for it cost more than the task.
 */
public final class Caches {

    private Caches() {}

    /** Not for {@code buildAsync}, whose values would be worked out by the caller too. */
    public static Caffeine<Object, Object> builder() {
        return Caffeine.newBuilder().executor(Runnable::run);
    }
}
