package org.readout.platform.database.primary;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Which of the candidates is in use, and what is known of it.
 *
 * @param candidate its place among the candidates
 * @param role what it was when it answered last; {@link ServerRole#AWAY} until it has answered for the first time
 * @param server tells the run of the server that answered from all others
 * @param epoch moves on when another server is in use, or the same one in another role
 * @param awaySince since when it does not answer, by {@link System#nanoTime}; empty if it does
 */
record PrimaryState(int candidate, ServerRole role, String server, long epoch, OptionalLong awaySince) {

    /** Before any candidate was asked. */
    static final PrimaryState UNKNOWN = new PrimaryState(0, ServerRole.AWAY, "", 0, OptionalLong.empty());

    /**
     * What is in use after all candidates were asked: the one that takes writes. If none does, it stays the one that was in
     * use, as long as that answers, or has not been away for long.
     *
     * @param answers of the candidates in their order
     * @param writeRefused whether a write was refused as by a server that can only be read
     * @param now by {@link System#nanoTime}
     * @param grace for how long a primary may be away before another server is read in its place
     */
    PrimaryState after(List<ServerAnswer> answers, boolean writeRefused, long now, Duration grace) {
        Optional<Integer> chosen = writable(answers).or(() -> readable(answers, now, grace));
        if (chosen.isEmpty()) {
            return awaySince.isPresent()
                    ? this
                    : new PrimaryState(candidate, role, server, epoch, OptionalLong.of(now));
        }
        ServerAnswer answer = answers.get(chosen.get());
        boolean known = chosen.get() == candidate
                && answer.role() == role
                && answer.server().equals(server);
        // a write that was refused by a server that takes writes went to another one: behind a name that has moved, say
        boolean misled = writeRefused && answer.role() == ServerRole.READ_WRITE;
        return new PrimaryState(
                chosen.get(),
                answer.role(),
                answer.server(),
                known && !misled ? epoch : epoch + 1,
                OptionalLong.empty());
    }

    /** Whether the one in use does not answer, or has not been asked. */
    boolean isAway() {
        return role == ServerRole.AWAY || awaySince.isPresent();
    }

    /** Whether connections that were opened in that state lead to this one's server. */
    boolean hasServerOf(PrimaryState before) {
        return candidate == before.candidate
                && server.equals(before.server)
                && (epoch == before.epoch || role != before.role);
    }

    /** Of several the one that was promoted last, for the others do not know yet that they are none any more. */
    private Optional<Integer> writable(List<ServerAnswer> answers) {
        return IntStream.range(0, answers.size())
                .filter(i -> answers.get(i).role() == ServerRole.READ_WRITE)
                .boxed()
                .max(Comparator.comparing((Integer i) -> answers.get(i).timeline())
                        .thenComparing(i -> i == candidate)
                        .thenComparing(Comparator.reverseOrder()));
    }

    private Optional<Integer> readable(List<ServerAnswer> answers, long now, Duration grace) {
        if (answers.get(candidate).role() == ServerRole.READ_ONLY) {
            return Optional.of(candidate);
        }
        boolean awaited =
                role != ServerRole.AWAY && (awaySince.isEmpty() || now - awaySince.getAsLong() < grace.toNanos());
        return awaited
                ? Optional.empty()
                : IntStream.range(0, answers.size())
                        .filter(i -> answers.get(i).role() == ServerRole.READ_ONLY)
                        .boxed()
                        .findFirst();
    }
}
