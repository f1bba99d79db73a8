package org.readout.graphql.gate.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import graphql.parser.Parser;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DocumentShapeTest {

    @Test
    void fields_are_counted_once_fragments_are_spread_in_all_operations() {
        String fragments = " fragment F on T { a ...G ...G } fragment G on T { b c }";

        // a, two spreads, and two fields in each; and the spread itself
        assertEquals(8, shape("{ ...F }" + fragments).fields());
        assertEquals(16, shape("query A { ...F } query B { ...F }" + fragments).fields());
        assertEquals(2, shape("{ ... { a } }" + fragments).fields());
    }

    @Test
    void values_are_counted_once_fragments_are_spread() {
        assertEquals(
                2 * (2 + 3) + 1,
                shape("{ ...F ...F a @b(c: 1) } fragment F on T { d(e: {f: 1}) g(h: [1, 2]) }")
                        .values());
    }

    @Test
    void levels_are_those_of_the_deepest_operation_through_fragments() {
        DocumentShape shape = shape("query A { a } query B { a { ...F } } fragment F on T { ... { b { c } } }");

        assertEquals(3, shape.depth());
        assertEquals(5, shape.nesting());
    }

    @Test
    void nodes_aliases_and_directives_are_those_of_the_text() {
        DocumentShape shape = shape("{ ...F ...F } fragment F on T { a: b @c d: b }");

        assertEquals(2, shape.aliases());
        assertEquals(1, shape.directives());
        assertEquals(4 + 6, shape.nodes());
        assertEquals(4, shape.rootFields());
        assertEquals(1, shape.repetitions());
    }

    @Test
    void fragments_that_double_each_other_have_more_fields_than_any_number() {
        DocumentShape shape = shape("{ ...F0 } "
                + times(100, i -> "fragment F" + i + " on T { ...F" + (i + 1) + " ...F" + (i + 1) + " }")
                + " fragment F100 on T { a(b: 1) }");

        assertEquals(Long.MAX_VALUE, shape.fields());
        assertEquals(Long.MAX_VALUE, shape.values());
        assertEquals(Long.MAX_VALUE, shape.rootFields());
    }

    /** Deeper than any stack, were it followed by recursion. */
    @Test
    void a_chain_of_thousands_of_fragments_is_measured() {
        DocumentShape shape = shape("{ ...F0 } " + times(1_800, i -> "fragment F" + i + " on T { ...F" + (i + 1) + " }")
                + " fragment F1800 on T { a }");

        assertEquals(1_802, shape.nesting());
        assertEquals(1, shape.depth());
        assertTrue(shape.cycle().isEmpty());
    }

    @Test
    void fragments_that_are_unknown_have_no_fields() {
        DocumentShape shape = shape("{ ...F a } fragment G on T { ...H }");

        assertEquals(2, shape.fields());
        assertEquals(1, shape.rootFields());
    }

    @Test
    void of_two_fragments_of_one_name_the_last_counts_as_for_the_validation() {
        assertEquals(
                3,
                shape("{ ...F } fragment F on T { a b c d } fragment F on T { a b }")
                        .fields());
    }

    @Test
    void a_fragment_that_spreads_itself_is_named() {
        for (String fragments : new String[] {
            "fragment F on T { ...F }",
            "fragment F on T { a { ... { ...G } } } fragment G on T { ...F }",
            "fragment X on T { ...F } fragment F on T { a ...G } fragment G on T { ...H } fragment H on T { ...F }"
        }) {
            var cycle = shape("{ ...F } " + fragments).cycle().orElseThrow();

            assertTrue(cycle.getMessage().matches("The fragment `[FGH]` spreads itself\\."), cycle.getMessage());
            assertEquals(1, cycle.getLocations().get(0).getLine());
        }
    }

    @Test
    void fragments_that_share_others_are_no_circle() {
        assertTrue(shape("{ ...A ...B } fragment A on T { ...C ...B } fragment B on T { ...C } fragment C on T { a }")
                .cycle()
                .isEmpty());
    }

    private static DocumentShape shape(String text) {
        return new DocumentShape(Parser.parse(text));
    }

    private static String times(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(" "));
    }
}
