package org.readout.graphql.socket;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.netty.handler.codec.http.websocketx.PingWebSocketFrame;
import io.netty.handler.codec.http.websocketx.TextWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.util.ReferenceCountUtil;
import org.readout.graphql.gate.request.Quota;

/**
 * Counts what a client sent over one WebSocket and nothing has read yet: the bytes of a frame that is not complete, which
 * Netty's decoder keeps, and frames that wait. Used by the event loop of the WebSocket alone.
 */
final class InboundBytes {

    /** What a frame takes of memory beside its payload, in bytes. */
    static final int FRAME = 256;

    /** How many frames that are no whole message, as pings and fragments, a client may send between two of the server's pings. */
    static final int MOST_PARTS = 1000;

    private static final String DECODER = "wsdecoder";
    private static final String TOO_MUCH = "Too much that you sent waits to be read";

    private static final int SHORT_HEADER = 6;
    private static final int HEADER_OF_TWO_BYTES_LENGTH = 8;
    private static final int HEADER_OF_EIGHT_BYTES_LENGTH = 14;
    private static final int LARGEST_SHORT_PAYLOAD = 125;
    private static final int LARGEST_PAYLOAD_OF_TWO_BYTES_LENGTH = 65_535;

    private final Quota memory;
    private final String client;
    private final Listener listener;
    private long held;
    private int parts;
    private boolean discarding;
    private boolean ended;

    InboundBytes(Quota memory, String client, Listener listener) {
        this.memory = memory;
        this.client = client;
        this.listener = listener;
    }

    /** Begins to count, once the handshake has put the decoder of frames into the pipeline. */
    void count(ChannelPipeline pipeline) {
        pipeline.addBefore(DECODER, null, new BeforeDecoder());
        pipeline.addAfter(DECODER, null, new AfterDecoder());
    }

    /** Lets the client send further frames that are no whole message. */
    void allowParts() {
        parts = 0;
    }

    /** So many bytes are held no longer. */
    void release(long bytes) {
        if (!ended) {
            held -= bytes;
            memory.giveBack(client, bytes);
        }
    }

    /** The connection is gone, with all that was held for it. */
    void end() {
        if (!ended) {
            ended = true;
            memory.giveBack(client, held);
        }
    }

    private boolean hold(long bytes) {
        if (ended || !memory.take(client, bytes)) {
            return false;
        }
        held += bytes;
        return true;
    }

    private void discard(Object message, String reason) {
        ReferenceCountUtil.release(message);
        if (!discarding) {
            discarding = true;
            listener.overflowed(reason);
        }
    }

    /** RFC 6455, section 5.2; a client masks, and the decoder refuses lengths that are longer than they need be. */
    private static int header(int payload) {
        if (payload <= LARGEST_SHORT_PAYLOAD) {
            return SHORT_HEADER;
        }
        return payload <= LARGEST_PAYLOAD_OF_TWO_BYTES_LENGTH
                ? HEADER_OF_TWO_BYTES_LENGTH
                : HEADER_OF_EIGHT_BYTES_LENGTH;
    }

    private final class BeforeDecoder extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (!discarding && message instanceof ByteBuf bytes && hold(bytes.readableBytes())) {
                context.fireChannelRead(bytes);
            } else {
                discard(message, TOO_MUCH);
            }
        }
    }

    private final class AfterDecoder extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (discarding || !(message instanceof WebSocketFrame frame)) {
                discard(message, TOO_MUCH);
                return;
            }
            listener.heard();
            int payload = frame.content().readableBytes();
            if (!isWholeMessage(frame) && ++parts > MOST_PARTS) {
                discard(frame, "You sent too many frames that are no message");
            } else if (frame instanceof PingWebSocketFrame && !context.channel().isWritable()) {
                // Vert.x answers each at once, and keeps the answers that the client does not take
                release(header(payload) + payload);
                frame.release();
            } else if (hold(FRAME - header(payload))) {
                context.fireChannelRead(frame);
            } else {
                discard(frame, TOO_MUCH);
            }
        }

        private static boolean isWholeMessage(WebSocketFrame frame) {
            return frame instanceof TextWebSocketFrame && frame.isFinalFragment();
        }

        /** After this the decoder reads nothing any more. */
        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable failure) {
            if (failure instanceof CorruptedWebSocketFrameException corrupted) {
                discarding = true;
                listener.corrupted(corrupted.closeStatus().code());
            } else {
                context.fireExceptionCaught(failure);
            }
        }
    }

    /** Whoever wants to know what comes in. */
    interface Listener {

        /** A frame came, of whichever kind. */
        void heard();

        /** The client sends more than it may; what comes from now on is thrown away. */
        void overflowed(String reason);

        /** What came is no frame, or too large a one; what comes from now on is thrown away. */
        void corrupted(int closeCode);
    }
}
