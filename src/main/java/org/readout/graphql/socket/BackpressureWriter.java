package org.readout.graphql.socket;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.time.Duration;
import java.util.function.BiConsumer;
import org.readout.graphql.gate.request.Quota;
import org.readout.platform.Timers;

/**
 * Sends to a client as fast as it takes. While much waits for it, nothing more is read from it, so that one who asks and takes
 * no answers keeps little waiting; one who takes nothing for too long is cut off.
 */
final class BackpressureWriter {

    /** For a client to close its side, and for one that comes to: what it was sent last says why. */
    private static final Duration CLOSING = Duration.ofSeconds(5);

    private final Timers timers;
    private final ServerWebSocket socket;
    private final ChannelHandlerContext channel;
    private final Duration patience;
    private final Quota memory;
    private final String client;
    private final BiConsumer<CloseCode, String> closed;
    private Runnable whenTaken;
    private Timers.Cancellable closing;

    /** @param closed told why the server closes the WebSocket, when it does */
    BackpressureWriter(
            Timers timers,
            ServerWebSocket socket,
            ChannelHandlerContext channel,
            Duration patience,
            Quota memory,
            String client,
            BiConsumer<CloseCode, String> closed) {
        this.timers = timers;
        this.socket = socket;
        this.channel = channel;
        this.patience = patience;
        this.memory = memory;
        this.client = client;
        this.closed = closed;
        socket.drainHandler(taken -> taken());
    }

    /** Completes when the message is on its way, and fails where the client is gone. */
    Future<Void> send(String message) {
        if (socket.isClosed()) {
            return Future.failedFuture("the client is gone");
        }
        Future<Void> sent = socket.writeTextMessage(message);
        if (sent.isComplete()) {
            return sent;
        }
        if (!memory.take(client, message.length())) {
            cut("You take too little of what you ask for");
            return sent;
        }
        Timers.Cancellable timer =
                timers.after(patience, () -> cut("You took nothing for " + patience.toSeconds() + " s"));
        return sent.onComplete(taken -> {
            timer.cancel();
            memory.giveBack(client, message.length());
        });
    }

    void ping() {
        if (!socket.isClosed()) {
            socket.writePing(Buffer.buffer());
        }
    }

    /** Runs something once what waits for the client is little enough; now, where it is. */
    void whenTaken(Runnable next) {
        if (isFull()) {
            whenTaken = next;
        } else {
            next.run();
        }
    }

    /** Whether much waits for the client. */
    boolean isFull() {
        return !socket.isClosed() && socket.writeQueueFull();
    }

    /** Tells the client to come again, with the cursor of what it took last. */
    void cut(String reason) {
        close(CloseCode.TRY_AGAIN_LATER, reason + "; go on from your last cursor");
    }

    /** Ends the connection too, though the client neither takes the reason nor closes its side. */
    void close(CloseCode code, String reason) {
        if (!socket.isClosed()) {
            closing = timers.after(CLOSING, channel::close);
            socket.close(code.code(), CloseCode.reason(reason));
            closed.accept(code, reason);
        }
    }

    /** The connection is gone. */
    void end() {
        if (closing != null) {
            closing.cancel();
        }
    }

    private void taken() {
        Runnable next = whenTaken;
        whenTaken = null;
        if (next != null) {
            next.run();
        }
    }
}
