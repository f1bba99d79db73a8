package org.readout.dossier.document;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.zip.ZipException;

/**
 * The bytes of a document, decompressed where it is compressed by gzip. Where the document cannot be read on, they end, and it is
 * said why: what came before is whole.
 */
final class DocumentStream extends InputStream {

    private static final int BUFFER = 64 * 1024;
    private static final int GZIP_MAGIC = 0x8b1f;

    private final InputStream raw;
    private final byte[] buffer = new byte[BUFFER];
    private InputStream plain;
    private GzipStream gzip;
    private int start;
    private int end;
    private boolean ended;
    private String fault;

    DocumentStream(InputStream raw) {
        this.raw = raw;
    }

    /** The same stream, where it is one already. */
    static DocumentStream of(InputStream document) {
        return document instanceof DocumentStream stream ? stream : new DocumentStream(document);
    }

    /** Why it ended before the document did; null if it did not. */
    String fault() {
        return fault;
    }

    /** The first bytes that are not read yet, so many where there are, which are read again. */
    byte[] peek(int count) {
        while (end - start < count && !ended) {
            fill();
        }
        return Arrays.copyOfRange(buffer, start, Math.min(end, start + count));
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
        while (start == end && !ended) {
            start = 0;
            end = 0;
            fill();
        }
        if (start == end) {
            return -1;
        }
        int read = Math.min(length, end - start);
        System.arraycopy(buffer, start, bytes, from, read);
        start += read;
        return read;
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }

    private void fill() {
        try {
            if (plain == null) {
                plain = opened();
            }
            int read = plain.read(buffer, end, buffer.length - end);
            end += Math.max(read, 0);
            ended = read < 0;
            if (ended && gzip != null && gzip.hasRest()) {
                fault = "This file is damaged: what follows its compressed part is no gzip.";
            }
        } catch (EOFException cut) {
            end("This file is cut off: it is compressed by gzip, and its end is missing.");
        } catch (ZipException damage) {
            end("This file is damaged: it is compressed by gzip, and what follows cannot be decompressed.");
        } catch (IOException failure) {
            end("This file cannot be read on: " + failure.getMessage() + ".");
        }
    }

    private void end(String why) {
        ended = true;
        fault = why;
    }

    private InputStream opened() throws IOException {
        PeekableStream counted = new PeekableStream(raw, BUFFER);
        byte[] begin = counted.peek(2);
        if (begin.length < 2 || ((begin[0] & 0xff) | (begin[1] & 0xff) << 8) != GZIP_MAGIC) {
            return counted;
        }
        gzip = new GzipStream(counted, BUFFER);
        return gzip;
    }
}
