package org.readout.dossier.downloads;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/**
 * What a file is written to, on a thread that waits while its client takes less than it is given: a few parts are under way,
 * and no more of the file is in memory. Whoever ends the file calls {@link #finish}; closed without it, it is a broken one.
 */
final class DownloadStream extends OutputStream {

    private static final int PART = 64 * 1024;
    private static final int PARTS_UNDER_WAY = 4;

    private final HttpServerResponse response;
    private final Runnable beginning;
    private final Semaphore room = new Semaphore(PARTS_UNDER_WAY);
    private final byte[] part = new byte[PART];
    private int filled;
    private boolean begun;
    private volatile boolean stopped;

    /** @param beginning says what the response is, before its first part */
    DownloadStream(HttpServerResponse response, Runnable beginning) {
        this.response = response;
        this.beginning = beginning;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int written = 0;
        while (written < length) {
            if (filled == PART) {
                send();
            }
            int some = Math.min(length - written, PART - filled);
            System.arraycopy(bytes, offset + written, part, filled, some);
            filled += some;
            written += some;
        }
    }

    /** The file is whole. */
    void finish() throws IOException {
        send();
        response.end();
    }

    /** Whether the client was told anything. */
    boolean hasBegun() {
        return begun;
    }

    /** Takes no more, and waits for nobody. */
    void stop() {
        stopped = true;
        room.release(PARTS_UNDER_WAY);
    }

    private void send() throws IOException {
        room.acquireUninterruptibly();
        if (stopped) {
            throw new InterruptedIOException("The file is not wanted any more.");
        }
        if (!begun) {
            begun = true;
            beginning.run();
        }
        response.write(Buffer.buffer(filled).appendBytes(part, 0, filled)).onComplete(taken -> room.release());
        filled = 0;
    }
}
