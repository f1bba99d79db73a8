package org.readout.graphql.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** What each client has asked of this server lately: a bucket of cost that fills evenly over a minute, and what is under way. */
@ApplicationScoped
public class ClientBudgets {

    private static final int MOST_CLIENTS = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);
    private static final long A_SECOND = 1;

    private final LimitSettings settings;
    private final Cache<String, Client> clients = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    ClientBudgets(LimitSettings settings) {
        this.settings = settings;
    }

    public Client of(String address) {
        return clients.get(address, unknown -> new Client());
    }

    /** One client. */
    public final class Client implements QueryLimits.Charge {

        private final AtomicInteger underWay = new AtomicInteger();
        private final Bucket bucket = settings.costPerMinute() == 0
                ? null
                : Bucket.builder()
                        .addLimit(limit -> limit.capacity(settings.costPerMinute())
                                .refillGreedy(settings.costPerMinute(), Duration.ofMinutes(1)))
                        .build();

        private Client() {}

        /** @throws RateLimitException where too many of its requests are under way */
        public void enter() {
            if (underWay.incrementAndGet() > settings.inFlight() && settings.inFlight() > 0) {
                leave();
                throw new RateLimitException(
                        "More than " + settings.inFlight() + " of your requests are under way.", A_SECOND);
            }
        }

        public void leave() {
            underWay.decrementAndGet();
        }

        @Override
        public void pay(long cost) {
            if (bucket != null && cost > 0) {
                ConsumptionProbe paid = bucket.tryConsumeAndReturnRemaining(Math.min(cost, settings.costPerMinute()));
                if (!paid.isConsumed()) {
                    throw new RateLimitException(
                            "You asked for more than " + settings.costPerMinute() + " nodes within a minute.",
                            Duration.ofNanos(paid.getNanosToWaitForRefill()).toSeconds() + A_SECOND);
                }
            }
        }
    }
}
