package org.readout.graphql.gate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.GraphQLError;
import graphql.language.SourceLocation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.readout.graphql.gate.GateForTests;

class DocumentTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ a }|3",
                "{a(b:1,c:-2.5e10)}|11",
                "{ ...F @x } # { not a token }|6",
                "{ a(b: \"{ [ ( 1 2 3\") }|8",
                "{ a(b: \"\\\"{\") }|8",
                "{ a(b: \"\"\"x \\\"\"\" { \" y\"\"\") }|8",
                "{ a(b: \"\") b(c: \"\"\"\"\"\") }|14",
                "query($a:[Int!]!=1){a}|16",
                "[1-2-3]|5"
            })
    void tokens_are_counted_as_the_specification_has_them(String text, int tokens) {
        assertEquals(tokens, new TokenScanner(text, GateForTests.LIMITS).scan());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "0.", "1."})
    void a_number_of_a_hundred_digits_passes_and_a_longer_one_does_not(String start) {
        String most = start + "1".repeat(100 - start.length());

        passes("{ a(b: " + most + ") }");
        refused("{ a\n (b: " + most + "1) }", "The document has a number of more than 100 digits.", 2, 6);
        passes("{ a(b: \"" + most + "1\") } #" + most + "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000", "1.5E+1000", "1e-1000"})
    void a_float_of_a_long_exponent_does_not_pass(String number) {
        passes("{ a(b: " + number.replace("1000", "999") + ") }");
        refused("{ a(b: " + number + ") }", "The document has a number of more than 100 digits.", 1, 8);
    }

    @Test
    void many_long_numbers_do_not_pass() {
        String hundred = "1".repeat(100) + " ";

        passes("{ a(b: [" + hundred.repeat(300) + "]) }");
        refused(
                "{ a(b: [" + hundred.repeat(301) + "]) }",
                "The numbers of the document have more than 30000 digits.",
                1,
                9 + 300 * 101);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[", "("})
    void a_hundred_brackets_pass_and_one_more_does_not(String bracket) {
        passes(bracket.repeat(100));
        refused(bracket.repeat(101), "The document nests brackets deeper than 100 levels.", 1, 101);
        passes("{ a(b: \"" + bracket.repeat(101) + "\") } #" + bracket.repeat(101));
    }

    @Test
    void a_long_name_does_not_pass() {
        passes("{ " + "a".repeat(2_500) + " }");
        refused("{ " + "a".repeat(2_501) + " }", "The document has a name of more than 2500 characters.", 1, 3);
    }

    @Test
    void fifteen_thousand_tokens_pass_and_one_more_does_not() {
        passes("a ".repeat(15_000));
        assertEquals(
                "The document has 15001 tokens; at most 15000 are answered.",
                fault("a ".repeat(15_001)).getMessage());
    }

    @Test
    void a_quarter_of_a_million_characters_pass_and_one_more_does_not() {
        passes("#".repeat(250_000));
        assertEquals(
                "The document has 250001 characters; at most 250000 are answered.",
                fault("#".repeat(250_001)).getMessage());
    }

    @Test
    void fifty_thousand_characters_beyond_ascii_pass_and_one_more_does_not() {
        passes("#" + "\u0436".repeat(50_000));
        assertEquals(
                "The document has 50001 characters beyond ASCII, which are better sent in variables; at most 50000 are answered.",
                fault("#" + "\u0436".repeat(50_001)).getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\"\"\"", "\"\"\"\\\"\"\"", "\"\\", "-", "1.", "1e", "..", "\\", "}}}", "1e+"})
    void what_ends_too_early_is_left_to_the_parser(String text) {
        passes(text);
        assertTrue(GateForTests.read(text).entry().hasErrors());
    }

    @Test
    void half_of_a_surrogate_pair_is_no_text() {
        assertEquals(
                "Invalid syntax: half of a surrogate pair.",
                fault("{ a\n \ud83d }").getMessage());
        assertEquals(List.of(new SourceLocation(2, 2)), fault("{ a\n \ud83d }").getLocations());
        passes("#\ud83d\ude00");
    }

    private static void passes(String text) {
        assertTrue(DocumentText.read(text, GateForTests.LIMITS).fault().isEmpty());
    }

    private static void refused(String text, String message, int line, int column) {
        assertEquals(message, fault(text).getMessage());
        assertEquals(List.of(new SourceLocation(line, column)), fault(text).getLocations());
        assertEquals("QUERY_TOO_COMPLEX", fault(text).getExtensions().get("code"));
    }

    private static GraphQLError fault(String text) {
        return DocumentText.read(text, GateForTests.LIMITS).fault().orElseThrow();
    }
}
