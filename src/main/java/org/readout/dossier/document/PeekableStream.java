package org.readout.dossier.document;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** A stream that counts what is read of it, and knows whether more comes, as files and pipes do not. */
final class PeekableStream extends BufferedInputStream {

    private long count;

    PeekableStream(InputStream in, int size) {
        super(in, size);
    }

    /** The next bytes, fewer before the end; they are read again. */
    synchronized byte[] peek(int most) throws IOException {
        mark(most);
        byte[] next = new byte[most];
        int there = 0;
        while (there < most) {
            int read = super.read();
            if (read < 0) {
                break;
            }
            next[there++] = (byte) read;
        }
        reset();
        return Arrays.copyOf(next, there);
    }

    /** How many bytes were read. */
    long count() {
        return count;
    }

    /** Waits until it is known whether there is more. */
    @Override
    public synchronized int available() throws IOException {
        return Math.max(super.available(), peek(1).length);
    }

    @Override
    public synchronized int read() throws IOException {
        int read = super.read();
        count += read < 0 ? 0 : 1;
        return read;
    }

    @Override
    public synchronized int read(byte[] bytes, int from, int length) throws IOException {
        int read = super.read(bytes, from, length);
        count += Math.max(read, 0);
        return read;
    }
}
