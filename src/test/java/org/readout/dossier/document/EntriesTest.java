package org.readout.dossier.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What documents are read as, line by line and list by list. */
class EntriesTest {

    private static final String TOPIC = "{\"topic\":{\"slug\":\"%s\",\"name\":\"N\"}}";

    @Test
    void a_line_is_a_record_and_blank_lines_are_none() throws IOException {
        assertEquals(
                List.of("d:1 topic a", "d:4 topic b"),
                read(new LineEntries(stream(TOPIC.formatted("a") + "\n\n  \r\n" + TOPIC.formatted("b")), "d")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 1000, 70_000, 200_000})
    void a_line_may_be_longer_than_the_buffer(int length) throws IOException {
        String name = "x".repeat(length);
        Lines lines = new Lines(stream(name + "\n" + name + "y\nz"));
        assertEquals(name, new String(lines.next(), StandardCharsets.UTF_8));
        assertEquals(name + "y", new String(lines.next(), StandardCharsets.UTF_8));
        assertEquals("z", new String(lines.next(), StandardCharsets.UTF_8));
        assertEquals(3, lines.number());
        assertEquals(null, lines.next());
    }

    @Test
    void a_line_that_is_no_record_is_told_and_the_next_is_read() throws IOException {
        assertEquals(
                List.of(
                        "d:1: king: There is no such kind of record.",
                        "d:2: A line has one record and nothing after it.",
                        "d:3: a: name: This value does not fit here.",
                        "d:4 topic b"),
                read(new LineEntries(
                                stream("{\"king\":{}}\n" + TOPIC.formatted("c").replace("}}", "}} 1") + "\n"
                                        + "{\"topic\":{\"slug\":\"a\",\"name\":[]}}\n" + TOPIC.formatted("b")),
                                "d"))
                        .stream()
                        .map(line -> line.replace("d:2: c: ", "d:2: "))
                        .toList());
    }

    @Test
    void a_dossier_is_read_list_by_list_with_the_line_of_each_record() throws IOException {
        assertEquals(
                List.of("d:2 topic a", "d:3 topic b", "d:5: c: colour: A dossier has no such field here."),
                read(new DossierEntries(
                        stream("{\"topics\": [\n{\"slug\":\"a\",\"name\":\"A\"},\n{\"slug\":\"b\",\"name\":\"B\"}],\n"
                                + "\"events\":[\n{\"slug\":\"c\",\"colour\":1}]}"),
                        "d")));
    }

    @Test
    void the_lists_of_a_dossier_keep_their_order() throws IOException {
        List<String> read = read(new DossierEntries(stream("{\"events\": [], \"topics\": []}"), "d"));
        assertEquals(1, read.size());
        assertEquals(0, read.get(0).indexOf("d:1: topics: The lists of a dossier stand in this order: actors, "));
    }

    @Test
    void a_dossier_that_breaks_off_is_no_json() throws IOException {
        List<String> read = read(new DossierEntries(stream("{\"topics\": [{\"slug\":\"a\",\"name\":\"A\"},"), "d"));
        assertEquals("d:1 topic a", read.get(0));
        assertEquals(0, read.get(1).indexOf("d:1: This is no JSON: "));
        assertEquals(2, read.size());
    }

    @Test
    void a_line_without_end_is_given_up() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertThrows(IOException.class, () -> new Lines(endless).next());
    }

    private static List<String> read(Entries entries) throws IOException {
        List<String> read = new ArrayList<>();
        for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
            read.add(
                    entry instanceof Entry.Read<?> record ? record.spot() + " " + record.identity() : entry.toString());
        }
        return read;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
