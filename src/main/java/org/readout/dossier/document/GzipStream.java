package org.readout.dossier.document;

import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** The members of a gzip file (RFC 1952), one after another; bytes after the last are noticed, which the JDK passes over. */
final class GzipStream extends GZIPInputStream {

    private static final int TRAILER = 8;

    private final PeekableStream file;
    private long filled;

    GzipStream(PeekableStream file, int size) throws IOException {
        super(file, size);
        this.file = file;
    }

    /** Whether bytes came after the end of the last member; once all was read. */
    boolean hasRest() {
        return inf.getRemaining() + (file.count() - filled) > TRAILER;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        filled = file.count();
    }
}
