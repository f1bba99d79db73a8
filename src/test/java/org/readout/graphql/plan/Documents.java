package org.readout.graphql.plan;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that are small and lead to the same fields by many paths. */
final class Documents {

    private Documents() {}

    /**
     * Statements and their actors in turns.
     *
     * @param rounds how often
     * @param ways by how many fields each statement leads to actors, up to 5
     */
    static String rounds(int rounds, int ways) {
        StringBuilder document = new StringBuilder("{statement(slug:\"none\"){...F0}}");
        for (int i = 0; i < rounds; i++) {
            String next = i + 1 < rounds ? " ...F" + (i + 1) : "";
            document.append("""

                    fragment F%1$d on Statement{slug form %2$s}
                    fragment A%1$d on Actor{slug name statements(first:1){nodes{slug%3$s}}}""".formatted(i, actors(i, ways), next));
        }
        return document.toString();
    }

    private static String actors(int round, int ways) {
        String spread = "{...A" + round + "}";
        String[] all = {
            "speaker" + spread,
            "onBehalfOf" + spread,
            "addressedTo" + spread,
            "positions{meeting{participants{actor" + spread + "}}}",
            "reports(first:1){nodes{article{outlet" + spread + "}}}"
        };
        return String.join(" ", Arrays.copyOf(all, ways));
    }

    /**
     * Each level asks of a statement by one of many sets of fragments, so that no two selections are made of the same
     * fields: there are as many as there are paths.
     */
    static String distinctPaths(int levels) {
        StringBuilder document = new StringBuilder("{statement(slug:\"none\"){...L0R0}}");
        for (int level = 0; level < levels; level++) {
            for (int i = 0; i <= level; i++) {
                document.append("\nfragment L%dR%d on Statement{slug".formatted(level, i));
                if (level + 1 < levels) {
                    document.append(" conveyedBy{...L%1$dR%2$d} conveys{...L%1$dR%2$d ...L%1$dR%3$d}"
                            .formatted(level + 1, i, level + 1));
                }
                document.append("}");
            }
        }
        return document.toString();
    }

    /** As many different fields, with texts of their own, as a document may have. */
    static String wide(int fields, String text) {
        return IntStream.range(0, fields)
                .mapToObj(i -> "a%d:statements(first:1 filter:{topics:[\"%s%d\"]}){nodes{slug}}".formatted(i, text, i))
                .collect(Collectors.joining(" ", "{", "}"));
    }
}
