package org.readout.graphql.socket;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.util.function.BiConsumer;

/**
 * Reads the messages of one client, one at a time: the next frame is asked for when the last is done with, and when the client
 * takes what it was sent.
 */
final class MessageReader {

    private final ServerWebSocket socket;
    private final InboundBytes bytes;
    private final BackpressureWriter writer;
    private final int mostBytes;
    private final BiConsumer<CloseCode, String> refuse;
    private BiConsumer<Buffer, Runnable> received;
    private Buffer message;
    private boolean stopped;

    /**
     * One that reads nothing yet.
     *
     * @param refuse closes the WebSocket
     */
    MessageReader(
            ServerWebSocket socket,
            InboundBytes bytes,
            BackpressureWriter writer,
            int mostBytes,
            BiConsumer<CloseCode, String> refuse) {
        this.socket = socket;
        this.bytes = bytes;
        this.writer = writer;
        this.mostBytes = mostBytes;
        this.refuse = refuse;
    }

    /** @param listener takes a message, and tells when it is done with it */
    void start(BiConsumer<Buffer, Runnable> listener) {
        received = listener;
        socket.pause();
        socket.frameHandler(this::read);
        socket.fetch(1);
    }

    /** Throws away what comes from now on, until the client closes its side. */
    void stop() {
        if (!stopped) {
            stopped = true;
            drop();
            socket.resume();
        }
    }

    private void read(WebSocketFrame frame) {
        boolean isMessage = frame.isText() || frame.isContinuation();
        bytes.release(InboundBytes.FRAME);
        if (stopped || !isMessage) {
            bytes.release(frame.binaryData().length());
        }
        if (!stopped && isMessage) {
            append(frame);
        } else if (!stopped && frame.isBinary()) {
            refuse.accept(CloseCode.MALFORMED, "Messages are text");
        }
        // of the others Vert.x itself fetches the next
    }

    private void append(WebSocketFrame frame) {
        message = message == null ? frame.binaryData() : message.appendBuffer(frame.binaryData());
        if (message.length() > mostBytes) {
            drop();
            refuse.accept(CloseCode.TOO_BIG, tooBig(mostBytes));
        } else if (frame.isFinal()) {
            receive();
        } else {
            socket.fetch(1);
        }
    }

    private void receive() {
        Buffer whole = message;
        message = null;
        received.accept(whole, () -> {
            bytes.release(whole.length());
            writer.whenTaken(this::next);
        });
    }

    private void next() {
        if (!stopped) {
            socket.fetch(1);
        }
    }

    private void drop() {
        if (message != null) {
            bytes.release(message.length());
            message = null;
        }
    }

    static String tooBig(int mostBytes) {
        return "A message has at most " + mostBytes + " bytes";
    }
}
