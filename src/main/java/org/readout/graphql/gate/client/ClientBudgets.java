package org.readout.graphql.gate.client;

import com.github.benmanes.caffeine.cache.Cache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.error.QueryTooComplexException;
import org.readout.graphql.gate.document.QueryLimits;
import org.readout.graphql.gate.request.AnswerMemory;
import org.readout.graphql.gate.request.LimitSettings;
import org.readout.graphql.gate.request.RateLimitException;
import org.readout.graphql.gate.request.RequestException;
import org.readout.platform.Caches;
import org.readout.platform.ValueSize;

/** What each client has asked of this server lately: a bucket of cost that fills evenly over a minute, and what is under way. */
@Singleton
public class ClientBudgets {

    /** How much of the heap they take: some 20,000 clients. Those that asked least are forgotten first. */
    private static final long MOST_BYTES = 16_000_000;

    /** One client with its bucket. */
    private static final int CLIENT = 700;

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);
    /** A node takes PostgreSQL 5 to 9 µs, so that this is about half a minute of a core at most. */
    static final long COST_OF_A_CORE = 3_000_000;

    /** Some tenths of a second of a core. */
    private static final long COST_AT_ONCE_OF_A_CORE = 100_000;

    /** So many bytes of a request, once they are here, take as long to make an operation of as a node takes. */
    private static final int BYTES_OF_A_NODE = 250;

    private static final long A_SECOND = 1;
    private static final long NANOS = 1_000_000_000;
    private static final int TOO_MANY_REQUESTS = 429;

    private final LimitSettings settings;
    private final AnswerMemory answers;
    private final TimeMeter clock;
    private final long costPerMinute;
    private final long costAtOnce;
    private final Cache<String, Client> clients = Caches.builder()
            .maximumWeight(MOST_BYTES)
            .weigher((String address, Client client) ->
                    Math.toIntExact(ValueSize.CACHE_ENTRY + CLIENT + ValueSize.of(address)))
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    @Inject
    public ClientBudgets(LimitSettings settings, AnswerMemory answers) {
        this(settings, answers, TimeMeter.SYSTEM_NANOTIME);
    }

    /** @param clock one that is never set back, or forward: what is spent would come back too early, or too late */
    public ClientBudgets(LimitSettings settings, AnswerMemory answers, TimeMeter clock) {
        this.settings = settings;
        this.answers = answers;
        this.clock = clock;
        int cores = Runtime.getRuntime().availableProcessors();
        costPerMinute = settings.costPerMinute().orElse(COST_OF_A_CORE * cores);
        costAtOnce = settings.costAtOnce().orElse(COST_AT_ONCE_OF_A_CORE * cores);
    }

    public Client of(String address) {
        return clients.get(address, unknown -> new Client(address));
    }

    /** One client. */
    public final class Client implements QueryLimits.Charge {

        private final String address;
        private final AtomicInteger underWay = new AtomicInteger();
        private final CostSemaphore turns = new CostSemaphore(costAtOnce);
        private final Bucket bucket = costPerMinute == 0
                ? null
                : Bucket.builder()
                        .withCustomTimePrecision(clock)
                        .addLimit(limit ->
                                limit.capacity(costPerMinute).refillGreedy(costPerMinute, Duration.ofMinutes(1)))
                        .build();

        private Client(String address) {
            this.address = address;
        }

        /** @throws RateLimitException where too many of its requests are under way */
        public void enter() {
            if (underWay.incrementAndGet() > settings.inFlight() && settings.inFlight() > 0) {
                leave();
                throw new RateLimitException(
                        "More than " + settings.inFlight() + " of your requests are under way.", A_SECOND);
            }
        }

        /** Whether {@link #enter} would refuse, as far as is known now. */
        public boolean isFull() {
            return settings.inFlight() > 0 && underWay.get() >= settings.inFlight();
        }

        public void leave() {
            underWay.decrementAndGet();
        }

        @Override
        public void pay(long cost) {
            if (bucket == null || cost <= 0) {
                return;
            }
            if (cost > costPerMinute) {
                throw new QueryTooComplexException(
                        "This costs %,d, and a client has %,d for a whole minute. Ask for fewer with `first`, or level by level.",
                        cost, costPerMinute);
            }
            ConsumptionProbe paid = bucket.tryConsumeAndReturnRemaining(cost);
            if (!paid.isConsumed()) {
                throw new RateLimitException(
                        String.format(
                                Locale.ENGLISH,
                                "This costs %,d, and of the %,d that you have for a minute %,d are left.",
                                cost,
                                costPerMinute,
                                paid.getRemainingTokens()),
                        seconds(paid.getNanosToWaitForRefill()));
            }
        }

        /**
         * Pays for a part of a body that came, before anything is made of it.
         *
         * @param before how many bytes of the body were paid for
         * @param now how many are here
         * @throws RequestException where not so much is left
         */
        public void payForBody(long before, long now) {
            long cost = now / BYTES_OF_A_NODE - before / BYTES_OF_A_NODE;
            if (bucket == null || cost <= 0) {
                return;
            }
            ConsumptionProbe paid = bucket.tryConsumeAndReturnRemaining(cost);
            if (!paid.isConsumed()) {
                throw RequestException.later(
                        TOO_MANY_REQUESTS,
                        ErrorCode.RATE_LIMITED,
                        "You send more than what you have for a minute pays for.",
                        Duration.ofSeconds(seconds(paid.getNanosToWaitForRefill())));
            }
        }

        /**
         * Takes what a message costs that was read, whether so much is left or not.
         *
         * @return how long no other is to be read, until what was not left has come back
         */
        public Duration oweForMessage(long bytes) {
            return bucket == null
                    ? Duration.ZERO
                    : Duration.ofNanos(bucket.consumeIgnoringRateLimits(1 + bytes / BYTES_OF_A_NODE));
        }

        @Override
        public <T> CompletableFuture<T> inTurn(long cost, Supplier<CompletableFuture<T>> work) {
            return turns.run(cost, () -> {
                if (answers.isFull(address)) {
                    throw new RateLimitException(AnswerMemory.UNTAKEN, A_SECOND);
                }
                return work.get();
            });
        }

        @Override
        public void spend(long cost) {
            if (bucket != null && cost > 0) {
                bucket.tryConsumeAsMuchAsPossible(cost);
            }
        }

        /** In whole seconds, and never too few. */
        private static long seconds(long nanos) {
            return Math.max(A_SECOND, (nanos + NANOS - 1) / NANOS);
        }
    }
}
