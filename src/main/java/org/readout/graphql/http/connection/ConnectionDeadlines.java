package org.readout.graphql.http.connection;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.readout.graphql.gate.request.LimitSettings;

/**
 * Until when a connection may stay as it is: without a request, with a part of a head or of a body, or with an answer that
 * its client does not take. It stands first in the connection's pipeline and sees bytes; {@link ConnectionMessages} stands
 * where they have become requests, and tells of them. Everything is called on the connection's
 * event loop unless it says otherwise. A WebSocket has none of these deadlines, but its handshake has.
 */
final class ConnectionDeadlines extends ChannelInboundHandlerAdapter {

    private static final String ENCODER = "httpEncoder";
    private static final long NEVER = Long.MAX_VALUE;

    /** What a client may send before it was answered. Each request is kept, so there must be an end. */
    private static final int MOST_REQUESTS = 32;

    /** A body that is read is refused with an answer first. */
    private static final Duration LATER_THAN_THE_ANSWER = Duration.ofSeconds(3);

    private final LimitSettings limits;
    private final LongSupplier nanos;
    private final Consumer<ConnectionDeadlines> upgraded;
    private ChannelHandlerContext context;
    private boolean hasMessages;
    private boolean idle;
    private boolean dropping;
    private boolean discarding;
    private boolean last;
    private int requests;
    private int answers;
    private long byRequest;
    private long byBody = NEVER;
    private long byAnswer = NEVER;
    private volatile long deadline;
    private volatile boolean leaving;

    /**
     * @param nanos the time that is compared to
     * @param upgraded is told when this connection speaks another protocol
     */
    ConnectionDeadlines(LimitSettings limits, LongSupplier nanos, Consumer<ConnectionDeadlines> upgraded) {
        this.limits = limits;
        this.nanos = nanos;
        this.upgraded = upgraded;
        byRequest = in(limits.headTime());
        deadline = byRequest;
    }

    /** Called on any thread. */
    boolean isOver() {
        return nanos.getAsLong() >= deadline;
    }

    /** Closes the connection if it is still over its deadline once its event loop comes to it. Called on any thread. */
    void closeIfOver() {
        closeIf(this::isOver);
    }

    /** The next answer is the last on this connection. Called on any thread. */
    void leave() {
        leaving = true;
    }

    /** Closes the connection unless something is asked on it by now. Called on any thread. */
    void closeIdle() {
        closeIf(() -> idle || !hasMessages);
    }

    private void closeIf(BooleanSupplier condition) {
        ChannelHandlerContext here = context;
        if (here != null) {
            here.executor().execute(() -> {
                if (condition.getAsBoolean()) {
                    here.close();
                }
            });
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext here, Object bytes) {
        if (isDeaf()) {
            ReferenceCountUtil.release(bytes);
            return;
        }
        if (!hasMessages && here.pipeline().get(ENCODER) != null) {
            here.pipeline().addAfter(ENCODER, null, new ConnectionMessages(this));
            hasMessages = true;
        }
        if (idle) {
            idle = false;
            byRequest = in(limits.headTime());
            decide();
        }
        here.fireChannelRead(bytes);
    }

    /** Whether no more is heard from the client. */
    boolean isDeaf() {
        return dropping || discarding;
    }

    /** Hears no more, and closes once what was asked is answered. */
    void drop() {
        dropping = true;
    }

    /** Hears no more of a body whose request is answered already; whoever answered closes. */
    void discardBody() {
        discarding = byBody != NEVER;
    }

    /** A head has come, and its body is to follow. Drops it where too many wait for their answers. */
    void beginRequest() {
        if (requests == MOST_REQUESTS || last) {
            drop();
            return;
        }
        requests++;
        byRequest = NEVER;
        byBody = in(limits.bodyTime().plus(LATER_THAN_THE_ANSWER));
        decide();
    }

    void endRequest() {
        byBody = NEVER;
        decide();
        if (last && requests <= 0) {
            context.close();
        }
    }

    /** Whether the answer that begins is the last. Its client is told so, to send nothing after it (RFC 9112, section 9.6). */
    boolean isLastAnswer() {
        last = leaving && requests <= 1;
        return last;
    }

    void beginAnswer() {
        answers++;
        if (answers == 1) {
            byAnswer = in(limits.receiveTime());
            decide();
        }
    }

    /** A part of an answer has been taken; whoever gives one in parts bounds them all. */
    void continueAnswer() {
        if (answers == 1) {
            byAnswer = in(limits.receiveTime());
            decide();
        }
    }

    /** An answer has been taken, or cannot be any more. */
    void endAnswer() {
        requests--;
        answers--;
        byAnswer = answers > 0 ? in(limits.receiveTime()) : NEVER;
        if (requests <= 0) {
            if (dropping || last && byBody == NEVER) {
                context.close();
                return;
            }
            idle = true;
            byRequest = in(limits.idleTime());
        }
        decide();
    }

    /** The connection is a WebSocket from now on. */
    void upgrade(ChannelPipeline pipeline) {
        byRequest = NEVER;
        byBody = NEVER;
        byAnswer = NEVER;
        decide();
        upgraded.accept(this);
        pipeline.remove(this);
    }

    private long in(Duration time) {
        return nanos.getAsLong() + time.toNanos();
    }

    private void decide() {
        deadline = Math.min(byRequest, Math.min(byBody, byAnswer));
    }
}
