package org.readout.graphql.gate.client;

import io.vertx.core.http.HttpConnection;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.readout.platform.Timers;
import org.readout.platform.Timers.Cancellable;

/**
 * Closes the connection of a request that is answered before its body was read. What the client still sends is discarded for
 * a moment first: a close with unread bytes is a reset, which can take the answer with it (RFC 9112, section 9.6).
 */
@ApplicationScoped
public class LingeringClose {

    private static final Duration A_MOMENT = Duration.ofSeconds(2);

    private final Timers timers;

    LingeringClose(Timers timers) {
        this.timers = timers;
    }

    /**
     * Answers and closes, or only answers where the body has been read to its end.
     *
     * @param answer ends the response
     */
    public void after(HttpServerRequest request, Runnable answer) {
        if (request.isEnded()) {
            answer.run();
            return;
        }
        HttpConnection connection = request.connection();
        request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
        Cancellable timer = timers.after(A_MOMENT, connection::close);
        request.exceptionHandler(gone -> timer.cancel());
        request.handler(discarded -> {});
        request.endHandler(all -> {
            timer.cancel();
            connection.close();
        });
        answer.run();
        request.resume();
    }
}
