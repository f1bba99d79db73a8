package org.readout.graphql.gate.request;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.readout.graphql.error.ErrorCode;

/** How many bytes of answers wait for their clients to take them, of each client and of all. */
@Singleton
public class AnswerMemory {

    public static final String UNTAKEN = "You have to take the answers to what you asked before.";

    private static final Duration A_MOMENT = Duration.ofSeconds(1);
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAVAILABLE = 503;

    private final Quota quota;

    public AnswerMemory(LimitSettings settings) {
        long ofAll = settings.answerMemory().map(size -> size.asLongValue()).orElseGet(AnswerMemory::ofThisMachine);
        quota = new Quota(
                ofAll,
                settings.clientAnswerMemory().map(size -> size.asLongValue()).orElse(ofAll / 4));
    }

    /** A quarter of the heap. */
    private static long ofThisMachine() {
        return Runtime.getRuntime().maxMemory() / 4;
    }

    /** Whether {@link #hold} would refuse another answer of that client. */
    public boolean isFull(String client) {
        return quota.isFull(client);
    }

    /**
     * Refuses whoever would get no answer, before there is any work.
     *
     * @throws RequestException where it is refused
     */
    public void check(String client) {
        if (quota.isFull(client)) {
            throw refusal();
        }
    }

    /**
     * Holds an answer until it is {@link #release released}.
     *
     * @throws RequestException where too much waits to be taken already
     */
    public void hold(String client, long bytes) {
        if (!quota.take(client, bytes)) {
            throw refusal();
        }
    }

    /** Holds an answer that has to be given, for it tells what was written. */
    public void holdInAnyCase(String client, long bytes) {
        quota.give(client, bytes);
    }

    public void release(String client, long bytes) {
        quota.giveBack(client, bytes);
    }

    /** How many bytes wait for all clients. */
    public long held() {
        return quota.taken();
    }

    private RequestException refusal() {
        return quota.isFull()
                ? RequestException.later(
                        UNAVAILABLE, ErrorCode.OVERLOADED, "As many answers wait to be taken as may.", A_MOMENT)
                : RequestException.later(TOO_MANY_REQUESTS, ErrorCode.RATE_LIMITED, UNTAKEN, A_MOMENT);
    }
}
