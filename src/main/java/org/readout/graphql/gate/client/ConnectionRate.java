package org.readout.graphql.gate.client;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.readout.platform.Caches;
import org.readout.platform.ValueSize;

/** How fast connections of one address come: so many a second, and some seconds' worth of them at once. */
final class ConnectionRate {

    private static final int SECONDS_AT_ONCE = 4;

    /** How much of the heap they take: some 10,000 addresses. Those that came least are forgotten first. */
    private static final long MOST_BYTES = 8_000_000;

    private static final int BUCKET = 450;

    private final int perSecond;
    private final TimeMeter clock;
    private final Cache<String, Bucket> buckets = Caches.builder()
            .maximumWeight(MOST_BYTES)
            .weigher((String address, Bucket bucket) ->
                    Math.toIntExact(ValueSize.CACHE_ENTRY + BUCKET + ValueSize.of(address)))
            .expireAfterAccess(Duration.ofSeconds(2L * SECONDS_AT_ONCE))
            .build();

    /** @param perSecond 0 for any number */
    ConnectionRate(int perSecond, TimeMeter clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Whether one more may come now; it counts then. */
    boolean allows(String address) {
        return perSecond == 0 || buckets.get(address, unknown -> bucket()).tryConsume(1);
    }

    private Bucket bucket() {
        return Bucket.builder()
                .withCustomTimePrecision(clock)
                .addLimit(limit -> limit.capacity((long) SECONDS_AT_ONCE * perSecond)
                        .refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
