package org.readout.graphql.warmup;

import java.util.concurrent.CompletableFuture;

/** Does what a mutation does, and leaves no trace: the first mutations of a server need not load what they take while others wait for them. */
public interface WarmupRehearsal {

    /** Runs in the current Vert.x context, which is its own. Completes when it is over. */
    CompletableFuture<Void> rehearse();
}
