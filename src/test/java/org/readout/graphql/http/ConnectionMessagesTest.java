package org.readout.graphql.http;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.gate.GateForTests;

class ConnectionMessagesTest {

    private static final String HEAD = "POST /graphql HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n";

    private final EmbeddedChannel connection = connection();

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

    private static EmbeddedChannel connection() {
        ConnectionDeadlines deadlines = new ConnectionDeadlines(GateForTests.LIMITS, () -> 0, upgraded -> {});
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

    private void answer(boolean open) {
        FullHttpResponse response = new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.OK);
        HttpUtil.setKeepAlive(response, open);
        HttpUtil.setContentLength(response, 0);
        connection.writeOutbound(response);
    }
}
