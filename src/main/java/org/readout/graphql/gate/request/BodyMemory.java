package org.readout.graphql.gate.request;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.readout.graphql.error.ErrorCode;

/**
 * How many bytes of requests the server holds, for each client and for all. A body counts from the moment its bytes arrive,
 * not as announced, until its request is answered, for the operation is made of it.
 */
@Singleton
public class BodyMemory {

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final long mostOfAll;
    private final long mostOfClient;
    private final AtomicLong held = new AtomicLong();
    private final ConcurrentMap<String, Long> heldByClient = new ConcurrentHashMap<>();

    BodyMemory(LimitSettings settings) {
        long ofAll = settings.bodyMemory().map(size -> size.asLongValue()).orElseGet(BodyMemory::ofThisMachine);
        mostOfAll = Math.max(ofAll, settings.bodyBytes());
        mostOfClient = Math.max(
                settings.clientBodyMemory().map(size -> size.asLongValue()).orElse(mostOfAll / 4),
                settings.bodyBytes());
    }

    /** A sixteenth of the heap. */
    private static long ofThisMachine() {
        return Runtime.getRuntime().maxMemory() / 16;
    }

    /** The share of one request, which holds nothing yet. */
    public Share share(String address) {
        return new Share(address);
    }

    /** How many bytes are held for all clients. */
    public long held() {
        return held.get();
    }

    private boolean take(String address, long bytes) {
        AtomicBoolean taken = new AtomicBoolean();
        heldByClient.compute(address, (client, before) -> {
            long after = (before == null ? 0 : before) + bytes;
            taken.set(after <= mostOfClient);
            return taken.get() ? Long.valueOf(after) : before;
        });
        return taken.get();
    }

    private void giveBack(String address, long bytes) {
        heldByClient.computeIfPresent(address, (client, before) -> before == bytes ? null : before - bytes);
    }

    /** What is held for one request; not for use by two threads at once. */
    public final class Share {

        private final String address;
        private long size;
        private boolean released;

        private Share(String address) {
            this.address = address;
        }

        /**
         * Holds more for this request; does nothing where it holds as much already, or has been released.
         *
         * @throws RequestException where the client or all clients together hold too much; the share stays as it was
         */
        public void growTo(long bytes) {
            long more = bytes - size;
            if (released || more <= 0) {
                return;
            }
            if (!take(address, more)) {
                throw RequestException.later(
                        TOO_MANY_REQUESTS, ErrorCode.RATE_LIMITED, "You send too much at a time.", A_MOMENT);
            }
            if (held.addAndGet(more) > mostOfAll) {
                held.addAndGet(-more);
                giveBack(address, more);
                throw RequestException.later(
                        UNAVAILABLE, ErrorCode.OVERLOADED, "The server receives as much as it can hold.", A_MOMENT);
            }
            size = bytes;
        }

        /** Gives back all of it, once. */
        public void release() {
            if (!released) {
                released = true;
                if (size > 0) {
                    held.addAndGet(-size);
                    giveBack(address, size);
                }
            }
        }
    }
}
