package org.readout.platform.database.connection;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.readout.platform.Caches;

/** Tells statements that come again and again, which are worth keeping prepared, from those that came once or twice. */
final class FrequentStatements implements Predicate<String> {

    private static final int FREQUENT = 3;

    /** How much of the heap the texts take. */
    private static final long MOST_BYTES = 4_000_000;

    private static final int ENTRY = 200;

    private final Cache<String, AtomicInteger> seen = Caches.builder()
            .maximumWeight(MOST_BYTES)
            .weigher((String text, AtomicInteger times) -> ENTRY + text.length())
            .build();

    @Override
    public boolean test(String text) {
        if (StatementComments.isOwn(text)) {
            return false;
        }
        AtomicInteger times = seen.get(text, first -> new AtomicInteger());
        return times.get() >= FREQUENT || times.incrementAndGet() >= FREQUENT;
    }
}
