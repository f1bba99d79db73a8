package org.readout.dossier.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Models;
import org.readout.dossier.progress.Progress;

/** Documents as files: their encoding, their compression, and where they break off. */
class DocumentTest {

    private static final String LINE = "{\"topic\":{\"slug\":\"%s\",\"name\":\"%s\"}}\n";
    private static final String NO_UTF_8 = "This is no UTF-8: no character has the bytes ";
    private static final String CUT = "This file is cut off: it is compressed by gzip, and its end is missing.";
    private static final String LINES = LINE.formatted("a", "A") + LINE.formatted("b", "B");
    private static final String DOSSIER =
            "{\"topics\":[\n{\"slug\":\"a\",\"name\":\"A\"},\n{\"slug\":\"b\",\"name\":\"B\"}]}\n";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {LINES_A, "{\"topics\":[{\"slug\":\"a\",\"name\":\"A\"}]}"})
    void a_byte_order_mark_is_passed_over(String text) throws IOException {
        assertEquals(List.of("d:1 topic a"), read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of("d:1 topic a"), read(gzip(("\ufeff" + text).getBytes(StandardCharsets.UTF_8))));
    }

    private static final String LINES_A = "{\"topic\":{\"slug\":\"a\",\"name\":\"A\"}}";

    @Test
    void a_byte_order_mark_between_documents_is_passed_over() throws IOException {
        String line = LINE.formatted("b", "B");
        assertEquals(
                List.of("d:1 topic a", "d:2 topic b"),
                read((LINES_A + "\n\ufeff" + line).getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTF-16",
                "UTF-16LE",
                "UTF-16BE",
                "UTF-32",
                "UTF-32LE",
                "UTF-32BE",
                "X-UTF-32LE-BOM",
                "X-UTF-16LE-BOM"
            })
    void other_encodings_of_unicode_are_refused(String encoding) throws IOException {
        for (String text : List.of(LINES, DOSSIER)) {
            assertEquals(
                    List.of("d:1: This is UTF-16 or UTF-32; a document is in UTF-8."),
                    read(text.getBytes(Charset.forName(encoding.replace("X-UTF-16", "x-UTF-16")))));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "c0 80, c0",
        "c1 81, c1",
        "e0 81 81, e0",
        "f0 80 81 81, f0",
        "ed a0 80, ed",
        "ed a0 bd ed b8 80, ed",
        "f4 90 80 80, f4",
        "ff, ff",
        "80, 80",
        "e2 82 22, e2 82"
    })
    void what_is_no_utf_8_ends_its_line_alone_and_a_dossier(String hex, String told) throws IOException {
        byte[] bytes = HexFormat.ofDelimiter(" ").parseHex(hex);
        List<String> lines =
                read(replaced(LINE.formatted("a", "A") + LINE.formatted("b", "@") + LINE.formatted("c", "C"), bytes));
        assertEquals(List.of("d:1 topic a", "d:3 topic c"), List.of(lines.get(0), lines.get(2)));
        assertTrue(lines.get(1).startsWith("d:2: " + NO_UTF_8 + told), lines.get(1));

        List<String> dossier = read(replaced(DOSSIER.replace("\"B\"", "\"@\""), bytes));
        assertEquals("d:2 topic a", dossier.get(0));
        assertTrue(dossier.get(1).startsWith("d:3: " + NO_UTF_8 + told), dossier.get(1));
        assertEquals(2, dossier.size());
    }

    @Test
    void characters_of_any_length_are_read_wherever_they_stand() throws IOException {
        String name = "aé€😀".repeat(150_000);
        for (String padding : List.of("", "x", "xx", "xxx")) {
            String text = padding + name;
            for (String document : List.of(
                    "{\"topic\":{\"slug\":\"a\",\"name\":\"" + text + "\"}}",
                    "{\"topics\":[{\"slug\":\"a\",\"name\":\"" + text + "\"}]}")) {
                try (Entries entries = open(document.getBytes(StandardCharsets.UTF_8))) {
                    assertEquals(
                            text,
                            ((org.readout.event.topic.TopicInput) ((Entry.Read<?>) entries.next()).input()).name());
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{ }\n", "\n{\n}\n", "\ufeff{}", "", "\n\n", "\ufeff", "\ufeff\n"})
    void what_holds_no_record_is_read(String text) throws IOException {
        assertEquals(List.of(), read(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), read(gzip(text.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void a_file_that_is_cut_off_anywhere_is_read_up_to_there() throws IOException {
        for (String text : List.of(LINES, DOSSIER)) {
            byte[] whole = gzip(text.getBytes(StandardCharsets.UTF_8));
            List<String> records = read(whole);
            assertEquals(2, records.size());
            for (int length = 2; length < whole.length; length++) {
                List<String> read = read(Arrays.copyOf(whole, length));
                String last = read.remove(read.size() - 1);
                assertTrue(last.matches("d:\\d: \\Q" + CUT + "\\E"), last);
                assertEquals(records.subList(0, read.size()), read);
            }
        }
    }

    @Test
    void what_is_whole_before_the_cut_is_read_all_of_it() throws IOException {
        StringBuilder lines = new StringBuilder();
        StringBuilder list = new StringBuilder("{\"topics\":[");
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String name = Long.toString(random.nextLong(), 36);
            lines.append(LINE.formatted("t" + i, name));
            list.append(i == 0 ? "" : ",").append("\n{\"slug\":\"t" + i + "\",\"name\":\"" + name + "\"}");
        }
        for (String text : List.of(lines.toString(), list.append("]}").toString())) {
            byte[] whole = gzip(text.getBytes(StandardCharsets.UTF_8));
            byte[] part = Arrays.copyOf(whole, whole.length / 2);
            List<String> read = read(part);
            long complete = inflated(part).lines().count() - 1;
            // the first line of a dossier has no record, and the comma after a record stands before the cut
            assertEquals(complete - (text.startsWith("{\"topics") ? 1 : 0), read.size() - 1, 1.0);
            assertTrue(read.get(read.size() - 1).endsWith(CUT));
        }
    }

    @Test
    void a_gzip_file_of_several_members_is_read_whole() throws IOException {
        byte[] a = gzip(LINE.formatted("a", "A").getBytes(StandardCharsets.UTF_8));
        byte[] b = gzip(LINE.formatted("b", "B").getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("d:1 topic a", "d:2 topic b"), read(joined(a, b)));
        for (int length = 1; length < b.length; length++) {
            List<String> read = read(joined(a, Arrays.copyOf(b, length)));
            assertTrue(
                    read.get(read.size() - 1).matches("d:\\d: This file is (cut off|damaged): .*"),
                    length + ": " + read);
            assertEquals("d:1 topic a", read.get(0));
        }
    }

    @Test
    void a_damaged_file_is_told() throws IOException {
        byte[] whole = gzip(LINES.getBytes(StandardCharsets.UTF_8));
        byte[] checksum = whole.clone();
        checksum[whole.length - 8] ^= 1;
        assertEquals(
                List.of(
                        "d:1 topic a",
                        "d:2 topic b",
                        "d:2: This file is damaged: it is compressed by gzip, and what follows cannot be decompressed."),
                read(checksum));
        assertEquals(
                List.of(
                        "d:1 topic a",
                        "d:2 topic b",
                        "d:2: This file is damaged: what follows its compressed part is no gzip."),
                read(joined(whole, new byte[] {1})));
    }

    @Test
    void a_file_that_fails_is_told_with_what_was_read() throws IOException {
        InputStream failing = new InputStream() {
            private final byte[] bytes = (LINES + "{\"topic\":").getBytes(StandardCharsets.UTF_8);
            private int at;

            @Override
            public int read() throws IOException {
                if (at == bytes.length) {
                    throw new IOException("the disk is gone");
                }
                return bytes[at++];
            }
        };
        assertEquals(
                List.of("d:1 topic a", "d:2 topic b", "d:3: This file cannot be read on: the disk is gone."),
                read(new LineEntries(Models.ALL, failing, "d")));
    }

    @Test
    void a_folder_is_no_document() throws IOException {
        List<String> read = read(new Document(Models.ALL, folder.toString()).open(Progress.of("d", -1, System.err)));
        assertEquals(List.of(folder + ":1: This file cannot be read on: Is a directory."), read);
    }

    private List<String> read(byte[] document) throws IOException {
        try (Entries entries = open(document)) {
            return read(entries).stream()
                    .map(line -> line.replace(folder.resolve("d").toString(), "d"))
                    .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        }
    }

    private Entries open(byte[] document) throws IOException {
        Path file = Files.write(folder.resolve("d"), document);
        return new Document(Models.ALL, file.toString()).open(Progress.of("d", -1, System.err));
    }

    private static List<String> read(Entries entries) throws IOException {
        List<String> read = new ArrayList<>();
        for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
            read.add(
                    entry instanceof Entry.Read<?> record ? record.spot() + " " + record.identity() : entry.toString());
        }
        return read;
    }

    private static byte[] replaced(String text, byte[] bytes) {
        int at = text.indexOf('@');
        return joined(
                joined(text.substring(0, at).getBytes(StandardCharsets.UTF_8), bytes),
                text.substring(at + 1).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] joined = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, joined, one.length, other.length);
        return joined;
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        }
        return bytes.toByteArray();
    }

    private static String inflated(byte[] part) throws IOException {
        java.util.zip.Inflater inflater = new java.util.zip.Inflater(true);
        inflater.setInput(part, 10, part.length - 10);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        try {
            for (int n = inflater.inflate(buffer); n > 0; n = inflater.inflate(buffer)) {
                out.write(buffer, 0, n);
            }
        } catch (java.util.zip.DataFormatException e) {
            throw new IOException(e);
        } finally {
            inflater.end();
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
