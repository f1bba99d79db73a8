package org.readout.graphql.http.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.gate.GateForTests;

class ConnectionMessagesTest {

    private static final String HEAD = "POST /graphql HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

    private static final String GET = "GET /graphql HTTP/1.1\r\nHost: a\r\n\r\n";

    private final ConnectionDeadlines deadlines = new ConnectionDeadlines(GateForTests.LIMITS, () -> 0, upgraded -> {});
    private final EmbeddedChannel connection = connection(deadlines);
    private final List<ChannelPromise> unwritten = new ArrayList<>();

    @Test
    void a_body_is_not_heard_any_more_once_its_request_was_answered_and_the_connection_is_to_close() {
        hear(HEAD + "1\r\na\r\n");
        assertNotNull(take());

        answer(false);
        hear("1\r\nb\r\n".repeat(1_000));

        assertNull(take());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void what_comes_is_heard_where_the_connection_stays_open_or_the_body_was_whole(boolean open) {
        hear(HEAD + "1\r\na\r\n" + (open ? "" : "0\r\n\r\n"));
        assertNotNull(take());

        answer(open);
        hear(open ? "1\r\nb\r\n" : HEAD);

        assertNotNull(take());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_connection_that_leaves_is_answered_once_more_told_so_and_closed(boolean whole) {
        hear(GET);
        answer(true);
        deadlines.leave();

        assertTrue(connection.isOpen());
        hear(whole ? GET : HEAD + "1\r\na\r\n");
        assertFalse(HttpUtil.isKeepAlive(answer(true)));
        assertEquals(!whole, connection.isOpen());
        if (!whole) {
            hear("0\r\n\r\n");
            assertFalse(connection.isOpen());
        }
    }

    @Test
    void an_answer_that_is_given_before_the_end_of_its_request_is_known_is_the_last_too() {
        deadlines.leave();
        connection.pipeline().addLast(new ChannelInboundHandlerAdapter() {
            @Override
            public void channelRead(ChannelHandlerContext here, Object message) {
                if (message instanceof HttpRequest) {
                    here.writeAndFlush(response(true));
                }
                ReferenceCountUtil.release(message);
            }
        });

        hear(GET);

        assertFalse(connection.isOpen());
    }

    @Test
    void of_several_requests_all_are_answered_and_what_comes_after_the_last_is_not_heard() {
        deadlines.leave();
        hear(GET + GET);
        assertNotNull(take());

        assertTrue(HttpUtil.isKeepAlive(answer(true)));
        connection.pipeline().addFirst(new ChannelOutboundHandlerAdapter() {
            @Override
            public void write(ChannelHandlerContext here, Object bytes, ChannelPromise taken) {
                unwritten.add(taken);
                ReferenceCountUtil.release(bytes);
            }
        });
        assertFalse(HttpUtil.isKeepAlive(answer(true)));
        hear(GET);
        assertNull(take());
        unwritten.forEach(ChannelPromise::setSuccess);
        assertFalse(connection.isOpen());
    }

    @Test
    void only_a_connection_that_nothing_is_asked_on_is_idle() {
        hear(GET);
        deadlines.closeIdle();
        connection.runPendingTasks();
        assertTrue(connection.isOpen());

        answer(true);
        hear("GET /");
        deadlines.closeIdle();
        connection.runPendingTasks();
        assertTrue(connection.isOpen());

        hear(GET.substring("GET /".length()));
        answer(true);
        deadlines.closeIdle();
        connection.runPendingTasks();
        assertFalse(connection.isOpen());
    }

    private static EmbeddedChannel connection(ConnectionDeadlines deadlines) {
        EmbeddedChannel channel = new EmbeddedChannel();
        channel.pipeline().addLast(deadlines);
        channel.pipeline().addLast("httpDecoder", new HttpRequestDecoder());
        channel.pipeline().addLast("httpEncoder", new HttpResponseEncoder());
        return channel;
    }

    private void hear(String bytes) {
        connection.writeInbound(Unpooled.copiedBuffer(bytes, StandardCharsets.US_ASCII));
    }

    /** All that was heard since the last time. */
    private Object take() {
        Object first = connection.readInbound();
        for (Object next = first; next != null; next = connection.readInbound()) {
            ReferenceCountUtil.release(next);
        }
        return first;
    }

    private FullHttpResponse answer(boolean open) {
        FullHttpResponse response = response(open);
        connection.writeOutbound(response);
        return response;
    }

    private static FullHttpResponse response(boolean open) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        HttpUtil.setKeepAlive(response, open);
        HttpUtil.setContentLength(response, 0);
        return response;
    }
}
