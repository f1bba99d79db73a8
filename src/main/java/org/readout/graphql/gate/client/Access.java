package org.readout.graphql.gate.client;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.readout.graphql.error.Forbidden;
import org.readout.graphql.error.ReadoutException;
import org.readout.graphql.error.Unauthenticated;
import org.readout.platform.security.AccessDeniedException;
import org.readout.platform.security.CallerIdentity;

/** Who may ask what, with refusals as errors of the graph. */
@Singleton
public class Access {

    private final CallerIdentity caller;

    Access(CallerIdentity caller) {
        this.caller = caller;
    }

    /**
     * The name of the editor who asks.
     *
     * @throws Unauthenticated where there is no token that holds
     * @throws Forbidden where it is no editor's
     */
    public Uni<String> editor() {
        return caller.writer().onFailure(AccessDeniedException.class).transform(Access::told);
    }

    /** @throws Unauthenticated where only those may read who are known, and this one is not */
    Uni<Void> reader() {
        return caller.reader().onFailure(AccessDeniedException.class).transform(Access::told);
    }

    private static ReadoutException told(Throwable failure) {
        AccessDeniedException refusal = (AccessDeniedException) failure;
        return refusal.isOfKnown() ? new Forbidden(refusal.getMessage()) : new Unauthenticated(refusal.getMessage());
    }
}
