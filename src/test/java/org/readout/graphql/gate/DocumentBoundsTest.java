package org.readout.graphql.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.readout.graphql.gate.document.ParsedDocument;

/**
 * The worst documents that pass the scan, one for each of its dimensions. Work is told by the memory that it takes, which hangs
 * on no other load of the machine.
 */
class DocumentBoundsTest {

    private static final long MOST_BYTES = 120_000_000;

    private static final String LEVELS = "{ meetings(first: 1) { nodes { ";
    private static final String CLOSED = " } } }";

    @ParameterizedTest
    @MethodSource("worst")
    void the_worst_document_of_each_kind_takes_little_work(Worst worst) {
        GateForTests.read(worst.text);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        ParsedDocument document = GateForTests.read(worst.text);
        long taken = threads.getCurrentThreadAllocatedBytes() - before;

        assertTrue(taken < MOST_BYTES, () -> worst + " takes " + taken + " bytes");
        assertEquals(
                worst.refused,
                document.nodes() == 0,
                () -> worst + ": " + document.entry().getErrors());
    }

    static List<Worst> worst() {
        return List.of(
                passes("strings", list(14_980, i -> "\"a\"")),
                refused("numbers", list(14_980, i -> "1")),
                refused("long numbers", list(299, i -> "1".repeat(100))),
                refused("enums that are none", list(14_980, i -> "LIKELY" + i)),
                refused("lists in lists", list(70, i -> "[".repeat(94) + "]".repeat(94))),
                refused("objects in objects", list(40, i -> "{a:".repeat(90) + "1" + "}".repeat(90))),
                refused(
                        "variables that are not used",
                        "query (" + times(3_700, i -> "$v" + i + ": Int") + ") { topics { totalCount } }"),
                passes(
                        "variables",
                        "query (" + times(2_100, i -> "$v" + i + ": String!") + ")" + list(2_100, i -> "$v" + i)),
                refused(
                        "types in types",
                        "query (" + times(70, i -> "$v" + i + ": " + "[".repeat(95) + "Int" + "]".repeat(95))
                                + ") { topics { totalCount } }"),
                refused("arguments", "{ topics(" + times(4_900, i -> "a" + i + ": 1") + ") { totalCount } }"),
                refused(
                        "arguments of directives",
                        "{ topics @skip(" + times(4_900, i -> "a" + i + ": 1") + ") { totalCount } }"),
                passes(
                        "inline fragments",
                        LEVELS + times(55, i -> "... { ".repeat(90) + "id" + " }".repeat(90)) + CLOSED),
                passes(
                        "fields that each spread one fragment",
                        LEVELS + times(480, i -> "event { ...F }") + CLOSED + " fragment F on Event { "
                                + "id ".repeat(18) + "}"),
                passes(
                        "fields of equal arguments",
                        LEVELS
                                + times(
                                        480,
                                        i -> "statements(filter: {speakers: [" + "\"a\" ".repeat(13)
                                                + "]}) { totalCount }")
                                + CLOSED),
                refused(
                        "fields of other arguments",
                        LEVELS + times(490, i -> "statements(first: " + i + ") { totalCount }") + CLOSED),
                refused("fields that are not there", LEVELS + times(4_900, i -> "f" + i) + CLOSED),
                refused("fragments that are not there", LEVELS + times(4_900, i -> "...F" + i) + CLOSED),
                passes("fragments", LEVELS + times(499, i -> "...F" + i) + CLOSED + times(499, i -> fragment(i, "id"))),
                passes(
                        "fragments in chains",
                        LEVELS
                                + times(5, i -> "...F" + i * 90)
                                + CLOSED
                                + times(450, i -> fragment(i, i % 90 == 89 ? "id" : "id ...F" + (i + 1)))),
                passes(
                        "fragments of long names",
                        LEVELS
                                + times(450, i -> "...F" + long245(i))
                                + CLOSED
                                + times(450, i -> "fragment F" + long245(i) + " on Meeting { id }")),
                passes(
                        "fragments that double each other",
                        LEVELS + "...F0" + CLOSED + times(11, i -> fragment(i, "...F" + (i + 1) + " ...F" + (i + 1)))
                                + fragment(11, "id")),
                passes(
                        "operations",
                        times(50, i -> "query Q" + i + LEVELS + "...F0" + CLOSED)
                                + fragment(0, "event { id } ".repeat(64) + "slug ".repeat(60))),
                passes(
                        "values in operations",
                        times(50, i -> "query Q" + i + " { ...F }") + " fragment F on Query "
                                + list(290, i -> "\"a\"")),
                refused(
                        "subscriptions",
                        times(50, i -> "subscription S" + i + " { changes { cursor } }")
                                + times(490, i -> fragment(i, "id"))),
                passes("comments", "# x\n".repeat(14_900) + "{ topics { totalCount } }"),
                passes("comments of another alphabet", "#" + "\u0436".repeat(49_000) + "\n{ topics { totalCount } }"),
                passes("a text", "{ topic(slug: \"" + "x".repeat(249_000) + "\") { slug } }"),
                passes("a text of escapes", "{ topic(slug: \"" + "\\u0041".repeat(41_000) + "\") { slug } }"),
                passes("a text of many lines", "{ topic(slug: \"\"\"" + " x\n".repeat(80_000) + "\"\"\") { slug } }"),
                refused(
                        "a text in another's place",
                        "{ topics(first: \"" + "x".repeat(249_000) + "\") { totalCount } }"),
                refused("a text too many", "{ topics { totalCount } } \"" + "More than ".repeat(24_000) + "\""));
    }

    private static Worst passes(String name, String text) {
        return new Worst(name, text, false);
    }

    private static Worst refused(String name, String text) {
        return new Worst(name, text, true);
    }

    private static String list(int n, IntFunction<String> value) {
        return "{ statements(filter: {speakers: [" + times(n, value) + "]}) { totalCount } }";
    }

    private static String fragment(int i, String selections) {
        return " fragment F" + i + " on Meeting { " + selections + " }";
    }

    private static String long245(int i) {
        return "x".repeat(242) + (100 + i);
    }

    private static String times(int n, IntFunction<String> part) {
        return IntStream.range(0, n).mapToObj(part).collect(Collectors.joining(" "));
    }

    private record Worst(String name, String text, boolean refused) {

        @Override
        public String toString() {
            return name;
        }
    }
}
