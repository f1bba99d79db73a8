package org.readout.dossier.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.Models;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.InputFault;

/** What documents are read as, line by line and list by list. */
class EntriesTest {

    private static final String TOPIC = "{\"topic\":{\"slug\":\"%s\",\"name\":\"N\"}}";

    @Test
    void a_line_is_a_record_and_blank_lines_are_none() throws IOException {
        assertEquals(
                List.of("d:1 topic a", "d:4 topic b"),
                read(new LineEntries(
                        Models.ALL, stream(TOPIC.formatted("a") + "\n\n  \r\n" + TOPIC.formatted("b")), "d")));
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
                        "d:1: topik: There is no such kind of record; a line has one of these: actor, topic, event, meeting,"
                                + " article, statement, statusChange, contradiction, revision. Did you mean `topic`?",
                        "d:2: A line has one record and nothing after it.",
                        "d:3: a: name: `topic.name` is {}; it takes a text.",
                        "d:4 topic b"),
                read(new LineEntries(
                        Models.ALL,
                        stream("{\"topik\":{}}\n" + TOPIC.formatted("c").replace("}}", "}} 1") + "\n"
                                + "{\"topic\":{\"slug\":\"a\",\"name\":{}}}\n" + TOPIC.formatted("b")),
                        "d")));
    }

    @Test
    void a_dossier_is_read_list_by_list_with_the_line_of_each_record() throws IOException {
        assertEquals(
                List.of("d:2 topic a", "d:3 topic b", "d:5: c: `event` has no field `colour`."),
                read(new DossierEntries(
                        new EntryKinds(Models.ALL),
                        stream("{\"topics\": [\n{\"slug\":\"a\",\"name\":\"A\"},\n{\"slug\":\"b\",\"name\":\"B\"}],\n"
                                + "\"events\":[\n{\"slug\":\"c\",\"name\":\"C\",\"kind\":\"SUMMIT\",\"colour\":1}]}"),
                        "d")));
    }

    @Test
    void the_lists_of_a_dossier_keep_their_order() throws IOException {
        List<String> read =
                read(new DossierEntries(new EntryKinds(Models.ALL), stream("{\"events\": [], \"topics\": []}"), "d"));
        assertEquals(1, read.size());
        assertEquals(0, read.get(0).indexOf("d:1: topics: The lists of a dossier stand in this order: actors, "));
    }

    @Test
    void a_list_may_be_null_and_one_stands_for_a_list_of_one() throws IOException {
        assertEquals(
                List.of("d:1 topic a", "d:1: `event` is 5; it takes an object of the type EventInput."),
                read(new DossierEntries(
                        new EntryKinds(Models.ALL),
                        stream("{\"actors\":null,\"topics\":{\"slug\":\"a\",\"name\":\"A\"},\"events\":5}"),
                        "d")));
    }

    @Test
    void a_dossier_that_breaks_off_is_no_json() throws IOException {
        assertEquals(
                List.of("d:1 topic a", "d:1: This is no JSON: it breaks off."),
                read(new DossierEntries(
                        new EntryKinds(Models.ALL), stream("{\"topics\": [{\"slug\":\"a\",\"name\":\"A\"},"), "d")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "7",
                "{",
                "{} more",
                "{} {}",
                "{'topics': [], 'topics': []}",
                "{topics: []}",
                "{'topics': [],}",
                "// a comment\n{}"
            })
    void a_text_that_is_no_document_of_one_dossier_is_refused(String document) throws IOException {
        List<String> read =
                read(new DossierEntries(new EntryKinds(Models.ALL), stream(document.replace('\'', '"')), "d"));
        assertEquals(1, read.size(), read::toString);
        assertTrue(read.get(0).startsWith("d:1: "), read::toString);
        assertFalse(read.get(0).contains("org.readout"), read::toString);
    }

    @Test
    void a_line_without_end_is_given_up() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                Arrays.fill(bytes, from, from + length, (byte) ' ');
                return length;
            }
        };
        assertEquals(
                List.of("d:1: This line is longer than 67,108,864 bytes; nothing from here on is read."),
                read(new LineEntries(Models.ALL, endless, "d")));
    }

    static Stream<Arguments> faults() {
        String digits = "1".repeat(101);
        String deep = "[".repeat(200) + "]".repeat(200);
        return Stream.of(
                Arguments.of(
                        "{'slug':'a','name':'A','name':'B'}",
                        List.of("name: `topic.name` stands there more than once.")),
                Arguments.of(
                        "{'slug':'a','name':" + digits + "}",
                        List.of("name: `topic.name` is a number of 101 characters; at most 100 are read.")),
                Arguments.of(
                        "{'slug':'a','name':1e999999999}", List.of("name: `topic.name` is Infinity; it takes a text.")),
                Arguments.of(
                        "{'slug':'a','name':'A','x':" + deep + "}",
                        List.of(
                                "`topic` has no field `x`.",
                                deepPath() + ": `topic." + deepPath() + "` is deeper than 100 levels.")),
                Arguments.of(
                        "{'slug':'a','name':true,'nam':1,'slugs':null}",
                        List.of(
                                "`topic` has no field `nam`. Did you mean `name`?",
                                "`topic` has no field `slugs`. Did you mean `slug`?",
                                "name: `topic.name` is true; it takes a text.")),
                Arguments.of("{'slug':null,'name':'A'}", List.of("slug: `topic.slug` is null; it takes a text.")),
                Arguments.of(
                        "{}",
                        List.of("`topic` lacks the field `name`, a text.", "`topic` lacks the field `slug`, a text.")));
    }

    private static String deepPath() {
        return "x" + "[0]".repeat(99);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void all_that_is_wrong_with_a_record_is_told_in_lines_and_in_lists(String record, List<String> faults)
            throws IOException {
        String json = record.replace('\'', '"');
        for (Entries entries : List.of(
                new LineEntries(Models.ALL, stream("{\"topic\":" + json + "}\n" + TOPIC.formatted("b")), "d"),
                new DossierEntries(
                        new EntryKinds(Models.ALL),
                        stream("{\"topics\":[" + json + ",\n{\"slug\":\"b\",\"name\":\"B\"}]}"),
                        "d"))) {
            List<String> read = read(entries);
            assertEquals(
                    faults.stream().sorted().toList(),
                    Stream.of(read.get(0).split(System.lineSeparator()))
                            .map(line -> line.replaceFirst("^d:1: (a: )?", ""))
                            .sorted()
                            .toList());
            assertEquals(List.of("d:2 topic b"), read.subList(1, read.size()));
        }
    }

    @Test
    void a_record_of_too_many_values_is_refused_and_the_next_is_read() throws IOException {
        String many = "{\"topic\":{\"slug\":[" + "0,".repeat(300_000) + "[0,{\"a\":[]}]]}}\n";
        assertEquals(
                List.of("d:1: `topic` has more than 250,000 values, which are too many.", "d:2 topic b"),
                read(new LineEntries(Models.ALL, stream(many + TOPIC.formatted("b")), "d")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "+1", "01", ".5", "1.", "'a'", "a", "/* */ 1", "1 // one", "0x1", "[1,]"})
    void what_is_no_json_ends_its_line_alone(String value) throws IOException {
        List<String> read = read(new LineEntries(
                Models.ALL,
                stream("{\"topic\":{\"slug\":\"a\",\"name\":" + value + "}}\n" + TOPIC.formatted("b")),
                "d"));
        assertEquals(0, read.get(0).indexOf("d:1: This is no JSON: "), read.get(0));
        assertFalse(read.get(0).contains("Feature") || read.get(0).contains("Source"), read.get(0));
        assertEquals("d:2 topic b", read.get(1));
    }

    @Test
    void what_a_name_holds_stays_in_its_line() throws IOException {
        assertEquals(
                List.of("d:1: a: `topic` has no field `x\\u000ay\\u001b\\u2028`."),
                read(new LineEntries(
                        Models.ALL,
                        stream("{\"topic\":{\"slug\":\"a\",\"name\":\"A\",\"x\\ny\\u001b\\u2028\":1}}"),
                        "d")));
    }

    private static List<String> read(Entries entries) throws IOException {
        List<String> read = new ArrayList<>();
        for (Entry entry = entries.next(); entry != null; entry = entries.next()) {
            if (entry instanceof Entry.Read<?> record) {
                List<InputFault> faults = List.copyOf(record.leftOut().values());
                read.add(
                        faults.isEmpty()
                                ? record.spot() + " " + record.identity()
                                : record.refused(BadInput.of(faults)).toString());
            } else {
                read.add(entry.toString());
            }
        }
        return read;
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
