package org.readout.graphql.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationNamesTest {

    private static final String PAGE = "# A page\nquery OwnPage($slug: String!) { meeting(slug: $slug) { ...Title } }";

    @Test
    void the_first_hundred_names_are_told_apart_and_no_more() {
        OperationNames names = new OperationNames(List.of(), Optional.empty());
        names.reserve(PAGE);

        assertEquals(
                101,
                IntStream.range(0, 10_000)
                        .mapToObj(i -> names.label("Made" + i))
                        .distinct()
                        .count());
        assertEquals("Made99", names.label("Made99"));
        assertEquals("other", names.label("Made100"));
        assertEquals("OwnPage", names.label("OwnPage"));
        assertEquals("anonymous", names.label(null));
    }

    @Test
    void a_name_of_any_length_is_not_a_label() {
        assertEquals("other", new OperationNames(List.of(), Optional.empty()).label("x".repeat(10_000)));
    }

    @Test
    void where_names_are_listed_no_client_adds_one() {
        OperationNames names = new OperationNames(List.of(), Optional.of(List.of("FrontPage", "Ticker")));

        assertEquals("Ticker", names.label("Ticker"));
        assertEquals("other", names.label("Made"));
    }

    @Test
    void trusted_documents_are_told_apart_however_many_there_are() {
        List<String> trusted = IntStream.range(0, 300)
                .mapToObj(
                        i -> "query Trusted" + i + " { node(id: \"1\") { id } } mutation\n  Write" + i + " { retract }")
                .toList();
        OperationNames names = new OperationNames(trusted, Optional.empty());

        assertEquals("Trusted299", names.label("Trusted299"));
        assertEquals("Write299", names.label("Write299"));
        assertEquals("other", names.label("Made"));
    }
}
