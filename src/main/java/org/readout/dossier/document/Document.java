package org.readout.dossier.document;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.readout.dossier.progress.Progress;

/** A file, or standard input, that holds a dossier or a line a record, perhaps compressed. */
public final class Document {

    /** What names standard input. */
    public static final String STANDARD_INPUT = "-";

    private static final int BUFFER = 64 * 1024;
    private static final int GZIP_MAGIC = 0x8b1f;
    private static final Pattern FIRST_FIELD = Pattern.compile("\\s*\\{\\s*\"(\\w+)\"\\s*:.*", Pattern.DOTALL);

    private final String name;

    public Document(String name) {
        this.name = name;
    }

    /** In bytes as they stand in the file; -1 where nobody knows. */
    public long size() throws IOException {
        return name.equals(STANDARD_INPUT) || !Files.isRegularFile(Path.of(name)) ? -1 : Files.size(Path.of(name));
    }

    /** Reads it by what it holds, whatever it is called. */
    public Entries open(Progress progress) throws IOException {
        InputStream raw = name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name));
        InputStream text = new BufferedInputStream(plain(new Counted(raw, progress)), BUFFER);
        return isDossier(text) ? new DossierEntries(text, name) : new LineEntries(text, name);
    }

    private static InputStream plain(InputStream counted) throws IOException {
        InputStream buffered = new BufferedInputStream(counted, BUFFER);
        buffered.mark(2);
        int magic = buffered.read() | buffered.read() << 8;
        buffered.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(buffered, BUFFER) : buffered;
    }

    /** A dossier's first field names a list; a line's names one record. */
    private static boolean isDossier(InputStream text) throws IOException {
        text.mark(BUFFER);
        String begin = new String(text.readNBytes(1024), StandardCharsets.UTF_8);
        text.reset();
        Matcher field = FIRST_FIELD.matcher(begin);
        return field.matches()
                && Kind.allAndRevisions().anyMatch(kind -> kind.list().equals(field.group(1)));
    }

    /** Tells how much of the file has been read. */
    private static final class Counted extends FilterInputStream {

        private final Progress progress;

        Counted(InputStream in, Progress progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            progress.step(read < 0 ? 0 : 1);
            return read;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            progress.step(Math.max(read, 0));
            return read;
        }
    }
}
