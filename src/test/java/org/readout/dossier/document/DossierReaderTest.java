package org.readout.dossier.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.error.BadInput;
import org.readout.graphql.error.InputFault;

class DossierReaderTest {

    private final DossierReader reader = new DossierReader();

    @Test
    void a_list_that_is_left_out_or_null_is_empty() throws IOException {
        Dossier dossier = read("{\"topics\": [{\"slug\": \"inf\", \"name\": \"INF\"}], \"actors\": null}");
        assertEquals(1, dossier.topics().size());
        assertEquals(List.of(), dossier.actors());
        assertEquals(List.of(), dossier.statements());
    }

    @Test
    void an_address_is_read_as_text() throws IOException {
        Dossier dossier = read("{\"articles\": [{\"slug\": \"a\", \"url\": \"https://example.org/a\"}]}");
        assertEquals("https://example.org/a", dossier.articles().get(0).url().text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'leaders': []} | `dossier` has no field `leaders`.",
                "{'actors': [{'slug': 'a', 'kind': 'LEADER', 'name': 'A', 'nam': 'b'}]}"
                        + "| actors[0]: `dossier.actors[0]` has no field `nam`. Did you mean `name`?",
                "{'topics': [{'slug': 'a', 'name': 5}]} | topics[0].name: `dossier.topics[0].name` is 5; it takes a text.",
                "{'topics': [{'slug': 'a'}]} | topics[0]: `dossier.topics[0]` lacks the field `name`, a text.",
                "{'topics': ['inf']} | topics[0]: `dossier.topics[0]` is \"inf\"; it takes an object of the type TopicInput."
            })
    void what_is_no_part_of_a_dossier_is_refused_where_it_stands(String document, String fault) {
        assertEquals(
                List.of(fault),
                refusal(document.replace('\'', '"')).faults().stream()
                        .map(InputFault::toString)
                        .toList());
    }

    @Test
    void all_that_is_no_part_of_a_dossier_is_told_at_once() {
        BadInput refusal = refusal("{\"actors\": [{\"slug\": \"a\", \"kind\": \"LEADR\", \"headcount\": 2.7}]}");
        assertEquals(
                List.of("actors[0].kind", "actors[0]", "actors[0].headcount"),
                refusal.faults().stream().map(InputFault::path).toList());
    }

    @Test
    void a_byte_order_mark_is_passed_over() throws IOException {
        assertEquals(0, read("\ufeff{}").topics().size());
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
                "{'topics': [{'slug': 'a', 'slug': 'b'}]}",
                "{topics: []}",
                "{'topics': [],}",
                "// a comment\n{}"
            })
    void a_text_that_is_no_document_of_one_dossier_is_refused(String document) {
        BadInput refusal = refusal(document.replace('\'', '"'));
        assertFalse(refusal.getMessage().contains("org.readout"), refusal.getMessage());
    }

    private BadInput refusal(String document) {
        return assertThrows(BadInput.class, () -> read(document));
    }

    private Dossier read(String document) throws IOException {
        return reader.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)));
    }
}
