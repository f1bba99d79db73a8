package org.readout.graphql.socket;

import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.QuarkusRequestWrapper;
import io.vertx.core.http.HttpServerRequest;
import java.lang.reflect.Method;

/**
 * A request that became a WebSocket. Its response neither ends nor closes, so that Quarkus, which hears of nothing else, would
 * wait for it whenever the server stops, until {@code quarkus.shutdown.timeout} is over.
 */
@RegisterForReflection(targets = QuarkusRequestWrapper.class, fields = false)
final class UpgradedRequest {

    private static final Method DONE = done();

    private UpgradedRequest() {}

    /** Its WebSocket is closed, and nothing waits for that request any more. */
    static void end(HttpServerRequest handshake) {
        QuarkusRequestWrapper counted = QuarkusRequestWrapper.get(handshake);
        if (counted != null) {
            try {
                DONE.invoke(counted);
            } catch (ReflectiveOperationException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** There is no public way to say so. */
    private static Method done() {
        try {
            Method done = QuarkusRequestWrapper.class.getDeclaredMethod("done");
            done.setAccessible(true);
            return done;
        } catch (NoSuchMethodException another) {
            throw new IllegalStateException("Another Quarkus than this was written for", another);
        }
    }
}
