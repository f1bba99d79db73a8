package org.readout.graphql.http.connection;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/** Tells a connection's {@link ConnectionDeadlines} of the requests that come and the answers that go. */
final class ConnectionMessages extends ChannelDuplexHandler {

    private final ConnectionDeadlines deadlines;

    /** Whether a request was passed on whose end was not. */
    private boolean open;

    ConnectionMessages(ConnectionDeadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public void channelRead(ChannelHandlerContext here, Object message) {
        if (message instanceof HttpRequest request && !deadlines.isDeaf()) {
            if (request.protocolVersion().majorVersion() == 1) {
                deadlines.beginRequest();
                open = !deadlines.isDeaf();
            } else {
                refuse(here);
            }
        }
        boolean last = message instanceof LastHttpContent;
        if (deadlines.isDeaf()) {
            ReferenceCountUtil.release(message);
            if (last && open) {
                // Vert.x closes a connection once the request has ended too
                open = false;
                here.fireChannelRead(LastHttpContent.EMPTY_LAST_CONTENT);
            }
            return;
        }
        if (last) {
            open = false;
            deadlines.endRequest();
        }
        here.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext here, Object message, ChannelPromise promise) {
        boolean interim = false;
        if (message instanceof HttpResponse response) {
            if (response.status().equals(HttpResponseStatus.SWITCHING_PROTOCOLS)) {
                here.write(message, promise);
                deadlines.upgrade(here.pipeline());
                here.pipeline().remove(this);
                return;
            }
            interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
            if (!interim) {
                deadlines.beginAnswer();
                if (!HttpUtil.isKeepAlive(response)) {
                    deadlines.discardBody();
                } else if (deadlines.isLastAnswer()) {
                    HttpUtil.setKeepAlive(response, false);
                }
            }
        }
        if (message instanceof LastHttpContent && !interim) {
            here.write(message, promise.unvoid().addListener(taken -> deadlines.endAnswer()));
        } else if (message instanceof HttpContent && !interim) {
            here.write(message, promise.unvoid().addListener(taken -> deadlines.continueAnswer()));
        } else {
            here.write(message, promise);
        }
    }

    /** What begins as HTTP/2 does; Vert.x would take it for that, and fail. */
    private void refuse(ChannelHandlerContext here) {
        deadlines.drop();
        DefaultFullHttpResponse response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1, HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED, Unpooled.EMPTY_BUFFER);
        response.headers()
                .set(HttpHeaderNames.CONTENT_LENGTH, 0)
                .set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
        here.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
