package org.readout.graphql.http;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.readout.graphql.gate.LimitSettings;

/**
 * Until when a connection may stay as it is: without a request, with a part of a head or of a body, or with an answer that
 * its client does not take. It stands first in the connection's pipeline and sees bytes; {@link Messages} stands where they
 * have become requests. Everything but {@link #isOver} runs on the connection's event loop. A WebSocket has none of these
 * deadlines, but its handshake has.
 */
final class ConnectionDeadlines extends ChannelInboundHandlerAdapter {

    private static final String ENCODER = "httpEncoder";
    private static final String MESSAGES = "readout-deadlines";
    private static final long NEVER = Long.MAX_VALUE;

    /** What a client may send before it was answered. Each is kept, so there must be an end. */
    private static final int MOST_REQUESTS = 32;

    /** A body that is read is refused with an answer first. */
    private static final Duration LATER_THAN_THE_ANSWER = Duration.ofSeconds(3);

    private final LimitSettings limits;
    private final LongSupplier nanos;
    private final Consumer<ConnectionDeadlines> upgraded;
    private ChannelHandlerContext context;
    private boolean idle;
    private int requests;
    private int answers;
    private boolean dropping;
    private long byRequest;
    private long byBody = NEVER;
    private long byAnswer = NEVER;
    private volatile long deadline;

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

    boolean isOver() {
        return nanos.getAsLong() >= deadline;
    }

    /** Closes the connection if it is still over its deadline once its event loop comes to it. */
    void closeIfOver() {
        ChannelHandlerContext here = context;
        if (here != null) {
            here.executor().execute(() -> {
                if (isOver()) {
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
        ChannelPipeline pipeline = here.pipeline();
        if (pipeline.get(MESSAGES) == null && pipeline.get(ENCODER) != null) {
            pipeline.addAfter(ENCODER, MESSAGES, new Messages());
        }
        if (dropping) {
            ReferenceCountUtil.release(bytes);
            return;
        }
        if (idle) {
            idle = false;
            byRequest = in(limits.headTime());
            decide();
        }
        here.fireChannelRead(bytes);
    }

    private long in(Duration time) {
        return nanos.getAsLong() + time.toNanos();
    }

    private void decide() {
        deadline = Math.min(byRequest, Math.min(byBody, byAnswer));
    }

    /** Requests as they come and answers as they go. */
    private final class Messages extends ChannelDuplexHandler {

        @Override
        public void channelRead(ChannelHandlerContext here, Object message) {
            if (message instanceof HttpRequest request && !dropping) {
                if (request.protocolVersion().majorVersion() != 1) {
                    refuse(here);
                } else {
                    begin();
                }
            }
            if (dropping) {
                ReferenceCountUtil.release(message);
                return;
            }
            if (message instanceof LastHttpContent) {
                byBody = NEVER;
                decide();
            }
            here.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext here, Object message, ChannelPromise promise) {
            boolean informational = false;
            if (message instanceof HttpResponse response) {
                if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
                    here.write(message, promise);
                    leave(here.pipeline());
                    return;
                }
                informational = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
                if (!informational) {
                    answers++;
                    if (answers == 1) {
                        byAnswer = in(limits.receiveTime());
                        decide();
                    }
                }
            }
            if (message instanceof LastHttpContent && !informational) {
                here.write(message, promise.unvoid().addListener(sent -> end(here)));
            } else {
                here.write(message, promise);
            }
        }

        /** As HTTP/2 begins, which would get further than a request of that version can be answered. */
        private void refuse(ChannelHandlerContext here) {
            dropping = true;
            DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED, Unpooled.EMPTY_BUFFER);
            response.headers()
                    .set(HttpHeaderNames.CONTENT_LENGTH, 0)
                    .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
            here.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
        }

        private void begin() {
            if (requests == MOST_REQUESTS) {
                dropping = true;
                return;
            }
            requests++;
            byRequest = NEVER;
            byBody = in(limits.bodyTime().plus(LATER_THAN_THE_ANSWER));
            decide();
        }

        private void end(ChannelHandlerContext here) {
            requests--;
            answers--;
            byAnswer = answers > 0 ? in(limits.receiveTime()) : NEVER;
            if (requests <= 0) {
                if (dropping) {
                    here.close();
                    return;
                }
                idle = true;
                byRequest = in(limits.idleTime());
            }
            decide();
        }

        private void leave(ChannelPipeline pipeline) {
            byRequest = NEVER;
            byBody = NEVER;
            byAnswer = NEVER;
            decide();
            upgraded.accept(ConnectionDeadlines.this);
            pipeline.remove(this);
            pipeline.remove(ConnectionDeadlines.this);
        }
    }
}
