package org.readout.dossier.document;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** The lines of a document, as bytes. */
final class Lines implements Closeable {

    private static final int LONGEST = 64 * 1024 * 1024;

    private final InputStream document;
    private byte[] buffer = new byte[64 * 1024];
    private int start;
    private int end;
    private long number;
    private boolean openEnd;

    Lines(InputStream document) {
        this.document = document;
    }

    /** Of the line read last; the first is 1. */
    long number() {
        return number;
    }

    /** Whether the line read last has no end, as the last of a document that is cut off. */
    boolean hasOpenEnd() {
        return openEnd;
    }

    /**
     * The next line without its end; null after the last.
     *
     * @throws IOException where the stream fails, or a line is too long to be a record
     */
    byte[] next() throws IOException {
        int from = start;
        while (true) {
            for (int i = from; i < end; i++) {
                if (buffer[i] == '\n') {
                    return taken(i, i + 1);
                }
            }
            from = end;
            int shift = start;
            if (!fill()) {
                openEnd = start < end;
                return openEnd ? taken(end, end) : null;
            }
            from -= shift - start;
        }
    }

    private byte[] taken(int lineEnd, int next) {
        byte[] line = Arrays.copyOfRange(buffer, start, lineEnd);
        start = next;
        number++;
        return line;
    }

    private boolean fill() throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            if (end >= LONGEST) {
                number++;
                throw new IOException(
                        "This line is longer than %,d bytes; nothing from here on is read.".formatted(LONGEST));
            }
            buffer = Arrays.copyOf(buffer, 2 * end);
        }
        int read = document.read(buffer, end, buffer.length - end);
        end += Math.max(read, 0);
        return read >= 0;
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
