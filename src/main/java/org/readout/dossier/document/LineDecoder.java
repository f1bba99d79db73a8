package org.readout.dossier.document;

import com.fasterxml.jackson.core.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Opens lines of UTF-8, strictly, past a byte order mark, which stands between documents that were put together. */
final class LineDecoder {

    /** Longer lines are rare, and are not held as characters beside their bytes. */
    private static final int MOST_KEPT = 1024 * 1024;

    private static final byte[] BYTE_ORDER_MARK = "\ufeff".getBytes(StandardCharsets.UTF_8);

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private CharBuffer chars = CharBuffer.allocate(8 * 1024);

    /**
     * Begins to read a line, which ends before the next one is begun.
     *
     * @throws org.readout.graphql.error.BadInput where it is no UTF-8
     */
    JsonParser parser(byte[] line) throws IOException {
        if (line.length > chars.capacity() && line.length <= MOST_KEPT) {
            chars = CharBuffer.allocate(Math.min(MOST_KEPT, 2 * line.length));
        }
        ByteBuffer bytes = ByteBuffer.wrap(line);
        bytes.position(markLength(line));
        decoder.reset();
        CoderResult result = CoderResult.OVERFLOW;
        while (result.isOverflow()) {
            chars.clear();
            result = decoder.decode(bytes, chars, true);
        }
        if (result.isError()) {
            throw Utf8Reader.noUtf8(bytes, result);
        }
        return line.length > chars.capacity()
                ? DossierJson.parser(new InputStreamReader(pastMark(line), StandardCharsets.UTF_8))
                : DossierJson.parser(chars.array(), chars.position());
    }

    /** Whether nothing stands in a line. */
    static boolean isBlank(byte[] line) {
        for (int i = markLength(line); i < line.length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    private static InputStream pastMark(byte[] line) {
        return new ByteArrayInputStream(line, markLength(line), line.length);
    }

    private static int markLength(byte[] line) {
        return line.length >= BYTE_ORDER_MARK.length
                        && line[0] == BYTE_ORDER_MARK[0]
                        && line[1] == BYTE_ORDER_MARK[1]
                        && line[2] == BYTE_ORDER_MARK[2]
                ? BYTE_ORDER_MARK.length
                : 0;
    }
}
