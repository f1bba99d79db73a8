package org.readout.graphql.socket;

import io.netty.channel.ChannelHandlerContext;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import java.util.function.BiConsumer;
import org.readout.graphql.gate.request.Quota;
import org.readout.platform.Timers;

/**
 * One WebSocket, whatever is said on it: what is held for it is counted, its client is there and takes what it is sent, and it
 * ends. Used by the event loop of the WebSocket alone, but for {@link #send}.
 */
final class WebSocketConnection implements InboundBytes.Listener {

    private final ServerWebSocket socket;
    private final InboundBytes bytes;
    private final BackpressureWriter writer;
    private final MessageReader reader;
    private final Heartbeat heartbeat;
    private final int mostBytes;
    private Runnable whenClosed = () -> {};

    /**
     * One that reads nothing yet.
     *
     * @param mostBytes that a message has
     * @param memory what holds bytes for clients
     */
    WebSocketConnection(
            ServerWebSocket socket,
            ChannelHandlerContext channel,
            Timers timers,
            SocketSettings settings,
            int mostBytes,
            Quota memory,
            SocketObservation observation,
            String client) {
        this.socket = socket;
        this.mostBytes = mostBytes;
        bytes = new InboundBytes(memory, client, this);
        writer =
                new BackpressureWriter(timers, socket, channel, settings.patience(), memory, client, (code, reason) -> {
                    observation.closed(code, client, reason);
                    stop();
                });
        reader = new MessageReader(socket, bytes, writer, mostBytes, this::close);
        heartbeat = new Heartbeat(timers, settings.ping(), this::ping, this::lost);
        bytes.count(channel.pipeline());
    }

    /**
     * Begins to read.
     *
     * @param received takes a message of the client, and tells when it is done with it
     * @param closed called when nothing more is read and nothing more can be sent; perhaps more than once
     * @param gone called once, when there is no connection any more
     */
    void start(BiConsumer<Buffer, Runnable> received, Runnable closed, Runnable gone) {
        whenClosed = closed;
        socket.closeHandler(nothingMore -> {
            end();
            gone.run();
        });
        reader.start(received);
    }

    /** Completes when the message is on its way, and fails where the client is gone. */
    Future<Void> send(String message) {
        return writer.send(message);
    }

    void close(CloseCode code, String reason) {
        writer.close(code, reason);
    }

    @Override
    public void heard() {
        heartbeat.heard();
    }

    @Override
    public void overflowed(String reason) {
        writer.cut(reason);
    }

    @Override
    public void corrupted(int closeCode) {
        boolean tooBig = closeCode == CloseCode.TOO_BIG.code();
        close(
                tooBig ? CloseCode.TOO_BIG : CloseCode.PROTOCOL_ERROR,
                tooBig ? MessageReader.tooBig(mostBytes) : "This is no frame of a WebSocket");
    }

    private void ping() {
        bytes.allowParts();
        if (writer.isFull()) {
            // nothing is read from the client until it takes what waits for it, or the writer cuts it off
            heartbeat.heard();
        } else {
            writer.ping();
        }
    }

    private void lost() {
        writer.cut("Nothing was heard of you, not even an answer to a ping");
    }

    private void end() {
        stop();
        bytes.end();
        writer.end();
    }

    private void stop() {
        heartbeat.stop();
        reader.stop();
        whenClosed.run();
    }
}
