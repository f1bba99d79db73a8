package org.readout.platform.database.primary;

import io.vertx.core.AsyncResult;
import io.vertx.core.Vertx;
import io.vertx.pgclient.PgConnectOptions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Asks all candidates at once. It waits for those that do not answer, but not for long once one of them takes writes: there is
 * seldom another, and everybody waits for that one.
 */
final class CandidateSearch {

    /** How long a candidate may take to say what it is; longer than to give up connecting to it. */
    static final long ANSWER_MILLIS = 2_500;

    private static final long OTHERS_MILLIS = 300;

    private final Vertx vertx;
    private final RoleProbe probe;
    private final ServerAnswer[] answers;
    private final CompletableFuture<List<ServerAnswer>> all = new CompletableFuture<>();
    private int missing;
    private boolean writable;
    private boolean concluded;

    CandidateSearch(Vertx vertx, RoleProbe probe, int candidates) {
        this.vertx = vertx;
        this.probe = probe;
        answers = new ServerAnswer[candidates];
        Arrays.fill(answers, ServerAnswer.none());
        missing = candidates;
    }

    /** What they answered, each at its place; their connections are for the caller to close. */
    CompletableFuture<List<ServerAnswer>> ask(List<PgConnectOptions> candidates) {
        vertx.setTimer(ANSWER_MILLIS, late -> conclude());
        for (int i = 0; i < answers.length; i++) {
            int candidate = i;
            probe.connect(candidates.get(i)).onComplete(answer -> answered(candidate, answer));
        }
        return all;
    }

    private void answered(int candidate, AsyncResult<ServerAnswer> answer) {
        if (!take(candidate, answer)) {
            answer.result().close();
        }
    }

    /** Returns false for an answer that nobody waits for any more. */
    private boolean take(int candidate, AsyncResult<ServerAnswer> answer) {
        synchronized (this) {
            if (concluded && answer.succeeded()) {
                return false;
            }
            if (answer.succeeded()) {
                answers[candidate] = answer.result();
            }
            missing--;
            if (!writable && answers[candidate].role() == ServerRole.READ_WRITE) {
                writable = true;
                vertx.setTimer(OTHERS_MILLIS, waited -> conclude());
            }
            if (missing > 0) {
                return true;
            }
        }
        conclude();
        return true;
    }

    private void conclude() {
        List<ServerAnswer> found;
        synchronized (this) {
            concluded = true;
            found = List.of(answers);
        }
        all.complete(found);
    }
}
