package org.readout.graphql.socket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.websocketx.WebSocket13FrameDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketDecoderConfig;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.readout.graphql.gate.request.Quota;

class InboundBytesTest {

    private static final int TEXT = 0x81;
    private static final int BEGINNING_OF_TEXT = 0x01;
    private static final int CONTINUATION = 0x00;
    private static final int PING = 0x89;
    private static final int PONG = 0x8a;
    private static final int LARGEST_FRAME = 70_000;
    private static final int MEMORY = 200_000;

    private final Quota quota = new Quota(MEMORY, MEMORY);
    private final List<String> told = new ArrayList<>();
    private final EmbeddedChannel channel = new EmbeddedChannel();
    private final InboundBytes bytes = new InboundBytes(quota, "client", new Ear());

    @BeforeEach
    void begin() {
        channel.pipeline()
                .addFirst(
                        "wsdecoder",
                        new WebSocket13FrameDecoder(WebSocketDecoderConfig.newBuilder()
                                .maxFramePayloadLength(LARGEST_FRAME)
                                .closeOnProtocolViolation(false)
                                .build()));
        bytes.count(channel.pipeline());
    }

    @AfterEach
    void end() {
        bytes.end();
        assertEquals(0, quota.taken());
        channel.finishAndReleaseAll();
    }

    @Test
    void what_is_read_is_held_no_longer_however_it_was_cut_on_its_way() {
        Random random = new Random(35);
        ByteBuf all = Unpooled.buffer();
        int count = 2000;
        for (int i = 0; i < count; i++) {
            int[] lengths = {0, 1, 125, 126, 127, random.nextInt(3000), 65_535, 65_536, LARGEST_FRAME};
            all.writeBytes(frame(TEXT, i % 50 == 0 ? lengths[i / 50 % lengths.length] : random.nextInt(300)));
        }
        int read = 0;
        while (all.isReadable()) {
            channel.writeInbound(all.readRetainedSlice(Math.min(all.readableBytes(), 1 + random.nextInt(5000))));
            read += readAll();
        }
        all.release();

        assertEquals(count, read);
        assertEquals(0, quota.taken());
        assertEquals(count, told.size());
    }

    @Test
    void a_frame_that_is_not_complete_is_held() {
        channel.writeInbound(frame(TEXT, 60_000).slice(0, 50_000));
        assertEquals(50_000, quota.taken());
        assertNull(channel.readInbound());
    }

    @Test
    void frames_that_wait_are_held_with_what_each_takes_beside_its_payload() {
        ByteBuf all = Unpooled.buffer();
        for (int i = 0; i < 100; i++) {
            all.writeBytes(frame(TEXT, 10));
        }
        channel.writeInbound(all);
        assertEquals(100 * (10 + InboundBytes.FRAME), quota.taken());
    }

    @Test
    void beyond_the_quota_all_is_thrown_away() {
        ByteBuf all = Unpooled.buffer();
        for (int i = 0; i < 10_000; i++) {
            all.writeBytes(frame(TEXT, 0));
        }
        channel.writeInbound(all);

        assertEquals("overflowed", told.get(told.size() - 1));
        assertEquals(1, told.stream().filter("overflowed"::equals).count());
        assertTrue(quota.taken() <= MEMORY + InboundBytes.FRAME, () -> "held " + quota.taken());
        int read = readAll();
        channel.writeInbound(frame(TEXT, 10));
        assertEquals(0, readAll());
        assertTrue(read < 1000, () -> "read " + read);
    }

    @Test
    void pings_of_a_client_that_takes_no_answers_are_left_unanswered() {
        channel.writeInbound(frame(PING, 125));
        assertEquals(1, readAll());
        channel.unsafe().outboundBuffer().setUserDefinedWritability(1, false);
        for (int i = 0; i < InboundBytes.MOST_PARTS - 1; i++) {
            channel.writeInbound(frame(PING, 125));
        }

        assertEquals(0, readAll());
        assertEquals(0, quota.taken());
        assertFalse(told.contains("overflowed"));
    }

    @Test
    void frames_that_are_no_message_are_read_up_to_a_number_between_two_pings() {
        for (int times = 0; times < 3; times++) {
            for (int i = 0; i < InboundBytes.MOST_PARTS; i++) {
                channel.writeInbound(frame(i % 2 == 0 ? PING : PONG, 0));
                assertEquals(1, readAll());
            }
            bytes.allowParts();
        }
        channel.writeInbound(frame(BEGINNING_OF_TEXT, 1));
        assertEquals(1, readAll());
        for (int i = 1; i < InboundBytes.MOST_PARTS; i++) {
            channel.writeInbound(frame(CONTINUATION, 0));
            assertEquals(1, readAll());
        }
        assertFalse(told.contains("overflowed"));

        channel.writeInbound(frame(CONTINUATION, 0));
        assertEquals(0, readAll());
        assertTrue(told.contains("overflowed"));
    }

    @Test
    void what_is_too_large_is_told_with_its_code() {
        channel.writeInbound(frame(TEXT, LARGEST_FRAME + 1).slice(0, 100));
        assertEquals(List.of("corrupted 1009"), told);
    }

    /** As a reader does. */
    private int readAll() {
        int read = 0;
        for (WebSocketFrame frame = channel.readInbound(); frame != null; frame = channel.readInbound()) {
            bytes.release(InboundBytes.FRAME + frame.content().readableBytes());
            frame.release();
            read++;
        }
        return read;
    }

    private static ByteBuf frame(int begin, int length) {
        ByteBuf frame = Unpooled.buffer().writeByte(begin);
        if (length < 126) {
            frame.writeByte(0x80 | length);
        } else if (length < 65_536) {
            frame.writeByte(0x80 | 126).writeShort(length);
        } else {
            frame.writeByte(0x80 | 127).writeLong(length);
        }
        return frame.writeZero(4 + length);
    }

    private final class Ear implements InboundBytes.Listener {

        @Override
        public void heard() {
            told.add("heard");
        }

        @Override
        public void overflowed(String reason) {
            told.add("overflowed");
        }

        @Override
        public void corrupted(int closeCode) {
            told.add("corrupted " + closeCode);
        }
    }
}
