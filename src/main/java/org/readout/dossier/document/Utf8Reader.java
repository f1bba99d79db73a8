package org.readout.dossier.document;

import java.io.IOException;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.readout.graphql.error.BadInput;

/**
 * Reads UTF-8 (RFC 3629) strictly, past a byte order mark: JSON's own reader takes overlong sequences and other encodings too.
 * What comes before a fault is read before it is told.
 */
final class Utf8Reader extends Reader {

    static final char BYTE_ORDER_MARK = '\ufeff';

    private static final int LONGEST_CHARACTER = 4;

    private final DocumentStream document;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(64 * 1024).flip();
    private boolean begun;
    private boolean ended;
    private boolean exhausted;
    private long line = 1;
    private BadInput fault;

    Utf8Reader(DocumentStream document) {
        this.document = document;
    }

    /** What is no UTF-8 in that line; null where nothing of the kind was met. */
    BadInput fault() {
        return fault;
    }

    /** Whether somebody asked for more when there was no more. */
    boolean isExhausted() {
        return exhausted;
    }

    /** Of the character that was read last; the first is 1. */
    long line() {
        return line;
    }

    /**
     * Reads some characters.
     *
     * @throws BadInput where the next bytes are no UTF-8
     */
    @Override
    public int read(char[] chars, int from, int length) {
        if (length < 2) {
            throw new IllegalArgumentException("A character may take two chars");
        }
        while (true) {
            CharBuffer out = CharBuffer.wrap(chars, from, length);
            CoderResult result = decoder.decode(bytes, out, ended);
            int read = withoutMark(chars, from, out.position() - from);
            if (read > 0) {
                return read;
            }
            if (result.isError() && !isCut()) {
                fault = noUtf8(bytes, result);
                throw fault;
            }
            if (ended) {
                exhausted = true;
                return -1;
            }
            if (result.isUnderflow()) {
                fill();
            }
        }
    }

    /** Whether these are the first bytes of a character that are there without the others. */
    private boolean isCut() {
        return ended && document.fault() != null && bytes.remaining() < LONGEST_CHARACTER;
    }

    /** What is to be said of malformed bytes. */
    static BadInput noUtf8(ByteBuffer bytes, CoderResult malformed) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < Math.min(malformed.length(), bytes.remaining()); i++) {
            shown.append(" %02x".formatted(bytes.get(bytes.position() + i)));
        }
        return new BadInput("This is no UTF-8: no character has the bytes" + shown + ".");
    }

    private int withoutMark(char[] chars, int from, int count) {
        int read = count;
        if (!begun && count > 0) {
            begun = true;
            if (chars[from] == BYTE_ORDER_MARK) {
                read--;
                System.arraycopy(chars, from + 1, chars, from, read);
            }
        }
        for (int i = from; i < from + read; i++) {
            line += chars[i] == '\n' ? 1 : 0;
        }
        return read;
    }

    private void fill() {
        bytes.compact();
        int read = document.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0));
        bytes.flip();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
