package org.readout.dossier.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.readout.dossier.progress.Progress;
import org.readout.graphql.error.BadInput;
import org.readout.writing.RecordModels;

/** A file, or standard input, that holds a dossier or a line a record, perhaps compressed. */
public final class Document {

    /** What names standard input. */
    public static final String STANDARD_INPUT = "-";

    /** In which the first field stands, after whatever white space. */
    private static final int BEGINNING = 1024;

    private static final Pattern FIRST_FIELD = Pattern.compile("\\s*\\{\\s*\"(\\w+)\"\\s*:.*", Pattern.DOTALL);
    private static final Pattern NO_FIELD = Pattern.compile("\\s*\\{\\s*}.*", Pattern.DOTALL);
    private static final String WIDE = "This is UTF-16 or UTF-32; a document is in UTF-8.";

    private final EntryKinds kinds;
    private final String name;

    /** @param name of a file, or {@link #STANDARD_INPUT} */
    public Document(RecordModels models, String name) {
        this.kinds = new EntryKinds(models);
        this.name = name;
    }

    /** In bytes as they stand in the file; -1 where nobody knows. */
    public long size() throws IOException {
        return name.equals(STANDARD_INPUT) || !Files.isRegularFile(Path.of(name)) ? -1 : Files.size(Path.of(name));
    }

    /** Reads it by what it holds, whatever it is called. */
    public Entries open(Progress progress) throws IOException {
        InputStream raw = name.equals(STANDARD_INPUT) ? System.in : Files.newInputStream(Path.of(name));
        return read(new Counted(raw, progress));
    }

    /** Reads what is of its name and stands elsewhere than in a file. */
    public Entries read(InputStream raw) throws IOException {
        DocumentStream document = new DocumentStream(raw);
        byte[] beginning = document.peek(BEGINNING);
        if (isWide(beginning)) {
            return new NoEntries(document, Entry.Refused.of(new Entry.Spot(name, 1), null, new BadInput(WIDE)));
        }
        return isDossier(new String(beginning, StandardCharsets.UTF_8))
                ? new DossierEntries(kinds, document, name)
                : new LineEntries(kinds, document, name);
    }

    /** Whether characters have two or four bytes each: by a byte order mark, or since no JSON begins with a NUL. */
    private static boolean isWide(byte[] beginning) {
        for (int i = 0; i < Math.min(4, beginning.length); i++) {
            if (beginning[i] == 0) {
                return true;
            }
        }
        int mark = beginning.length < 2 ? 0 : (beginning[0] & 0xff) << 8 | beginning[1] & 0xff;
        return mark == 0xfeff || mark == 0xfffe;
    }

    /** A dossier's first field names a list, where it has one; a line's names one record. */
    private boolean isDossier(String beginning) {
        String text =
                beginning.startsWith(String.valueOf(Utf8Reader.BYTE_ORDER_MARK)) ? beginning.substring(1) : beginning;
        Matcher field = FIRST_FIELD.matcher(text);
        return NO_FIELD.matcher(text).matches()
                || field.matches() && kinds.lists().contains(field.group(1));
    }

    /** What has nothing that can be read. */
    private static final class NoEntries implements Entries {

        private final DocumentStream document;
        private Entry told;

        NoEntries(DocumentStream document, Entry told) {
            this.document = document;
            this.told = told;
        }

        @Override
        public Entry next() {
            Entry next = told;
            told = null;
            return next;
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
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
