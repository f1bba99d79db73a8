package org.readout.graphql.http;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.readout.graphql.error.ErrorCode;
import org.readout.graphql.gate.client.ClientBudgets;
import org.readout.graphql.gate.client.ClientBudgets.Client;
import org.readout.graphql.gate.client.LargeBodies;
import org.readout.graphql.gate.request.AnswerMemory;
import org.readout.graphql.gate.request.BodyMemory;
import org.readout.graphql.gate.request.LimitSettings;
import org.readout.graphql.gate.request.RequestException;
import org.readout.platform.Timers;
import org.readout.platform.Timers.Cancellable;

/**
 * Reads the body of a request: no more than a body may have, within the time that it may take, within what is held for
 * its client and for all, and as its client can pay for it.
 */
@Singleton
public class RequestBodyReader {

    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** So many pieces of a body may be small; each costs as much as a thousand bytes. */
    private static final int SMALL_PIECES = 256;

    private static final int BYTES_OF_A_PIECE = 256;

    private final LimitSettings limits;
    private final ClientBudgets clients;
    private final BodyMemory memory;
    private final LargeBodies turns;
    private final AnswerMemory answers;
    private final Timers timers;

    RequestBodyReader(
            LimitSettings limits,
            ClientBudgets clients,
            BodyMemory memory,
            LargeBodies turns,
            AnswerMemory answers,
            Timers timers) {
        this.limits = limits;
        this.clients = clients;
        this.memory = memory;
        this.turns = turns;
        this.answers = answers;
        this.timers = timers;
    }

    /**
     * Fails with a {@link RequestException} where the body is refused, and does not end where the client goes away before it
     * was whole and its turn came. The memory of the body is given back once the request is answered, or its client is gone.
     *
     * @param client whose it is
     * @throws RequestException where it is refused unread
     */
    public Future<Buffer> read(RoutingContext context, String client) {
        HttpServerRequest request = context.request();
        checkLength(request);
        checkClient(client);
        if (request.isEnded()) {
            return Future.succeededFuture(Buffer.buffer());
        }
        Reading reading = new Reading(client);
        context.addEndHandler(done -> reading.leave());
        reading.begin(request);
        return reading.body();
    }

    private void checkLength(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            if (length != null && Long.parseLong(length.trim()) > limits.bodyBytes()) {
                throw tooLarge();
            }
        } catch (NumberFormatException e) {
            throw RequestException.malformed("`Content-Length` is a number of bytes.");
        }
    }

    /** One who would be refused with his operation need not send it. */
    private void checkClient(String client) {
        if (clients.of(client).isFull()) {
            throw RequestException.later(
                    429,
                    ErrorCode.RATE_LIMITED,
                    "More than " + limits.inFlight() + " of your requests are under way.",
                    A_SECOND);
        }
        answers.check(client);
    }

    private RequestException tooLarge() {
        return new RequestException(
                413,
                ErrorCode.BAD_USER_INPUT,
                "The body is too large; at most " + limits.bodyBytes() + " bytes are read.");
    }

    /** One body on its way. */
    private final class Reading {

        private final String client;
        private final Client budget;
        private final BodyMemory.Share share;
        private final Promise<Buffer> body = Promise.promise();
        private final Buffer bytes = Buffer.buffer();
        private Cancellable timer = () -> {};
        private Cancellable turn = () -> {};
        private int pieces;
        private boolean over;
        private boolean left;

        private Reading(String client) {
            this.client = client;
            budget = clients.of(client);
            share = memory.share(client);
        }

        Future<Buffer> body() {
            return body.future();
        }

        void begin(HttpServerRequest request) {
            timer = timers.timeout(limits.bodyTime(), this::expire);
            request.exceptionHandler(gone -> stop());
            request.handler(this::add);
            request.endHandler(all -> end());
            if (request.version() == HttpVersion.HTTP_1_1
                    && "100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                request.response().writeContinue();
            }
            request.resume();
        }

        void leave() {
            left = true;
            stop();
            turn.cancel();
            share.release();
        }

        private void add(Buffer chunk) {
            if (over) {
                return;
            }
            int length = bytes.length() + chunk.length();
            pieces++;
            if (pieces > SMALL_PIECES + length / BYTES_OF_A_PIECE) {
                refuse(new RequestException(413, ErrorCode.BAD_USER_INPUT, "The body comes in too many small pieces."));
                return;
            }
            if (length > limits.bodyBytes()) {
                refuse(tooLarge());
                return;
            }
            try {
                budget.payForBody(bytes.length(), length);
                share.growTo(capacity(length));
                bytes.appendBuffer(chunk);
            } catch (RequestException refusal) {
                refuse(refusal);
            }
        }

        /** What a buffer has that doubles as it grows. */
        private static long capacity(int length) {
            return length <= 1 ? length : Long.highestOneBit(length - 1L) << 1;
        }

        private void expire() {
            refuse(new RequestException(
                    408,
                    ErrorCode.TIMEOUT,
                    "The body was not here within " + limits.bodyTime().toMillis() + " ms."));
        }

        private void refuse(RequestException refusal) {
            if (!over) {
                stop();
                body.fail(refusal);
            }
        }

        private void end() {
            if (!over) {
                stop();
                turn = turns.read(client, bytes.length(), this::give);
            }
        }

        private void give() {
            if (!left) {
                body.complete(bytes);
            }
        }

        private void stop() {
            over = true;
            timer.cancel();
        }
    }
}
