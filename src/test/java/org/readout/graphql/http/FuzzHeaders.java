package org.readout.graphql.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a client accepts, made up by the grammar of RFC 9110 (sections 12.4 and 12.5), and what may be sent to it. The latter is worked
 * out from what was made up and never from its text, so that it is no second reading of the header.
 */
record FuzzHeaders(List<Range> types, List<Range> codings, List<String> lines) {

    private static final List<String> TYPES = List.of(
            "application/json", "application/graphql-response+json", "application/*", "*/*", "text/html", "image/avif");
    private static final List<String> CODINGS = List.of("gzip", "identity", "*", "br", "deflate");
    private static final List<String> WEIGHTS = List.of("0", "0.0", "0.000", "0.001", "0.5", "0.75", "1", "1.000");

    /** @param value in lower case */
    record Range(String value, double weight) {}

    /** Each name at most once in either header, so that there is one meaning. */
    static FuzzHeaders next(Random random) {
        List<String> lines = new ArrayList<>();
        List<Range> types = header("Accept", random.nextBoolean() ? List.of() : TYPES, random, lines);
        List<Range> codings = header("Accept-Encoding", random.nextBoolean() ? List.of() : CODINGS, random, lines);
        return new FuzzHeaders(types, codings, lines);
    }

    /** As an HTTP client takes them: names and values in turn. */
    String[] namesAndValues(String... more) {
        return Stream.concat(lines.stream(), Stream.of(more)).toArray(String[]::new);
    }

    boolean takesType(String type) {
        return types.isEmpty() || weight(types, type, "application/*", "*/*") == best();
    }

    boolean takesCoding(String coding) {
        double unnamed = coding.equals("identity") ? 1 : 0;
        return codings.stream().anyMatch(range -> range.value.equals(coding) || range.value.equals("*"))
                ? weight(codings, coding, "*") > 0
                : unnamed > 0;
    }

    /** Whether nothing can be sent that it takes. */
    boolean isImpossible() {
        return !types.isEmpty() && best() == 0 || !takesCoding("gzip") && !takesCoding("identity");
    }

    private double best() {
        return Math.max(
                weight(types, "application/json", "application/*", "*/*"),
                weight(types, "application/graphql-response+json", "application/*", "*/*"));
    }

    /** That of the first of some names that is there. */
    private static double weight(List<Range> ranges, String... names) {
        for (String name : names) {
            for (Range range : ranges) {
                if (range.value.equals(name)) {
                    return range.weight;
                }
            }
        }
        return 0;
    }

    private static List<Range> header(String name, List<String> values, Random random, List<String> lines) {
        List<Range> ranges = new ArrayList<>();
        List<String> elements = new ArrayList<>();
        for (String value : values) {
            if (random.nextInt(3) == 0) {
                String weight = random.nextBoolean() ? WEIGHTS.get(random.nextInt(WEIGHTS.size())) : null;
                ranges.add(new Range(value, weight == null ? 1 : Double.parseDouble(weight)));
                elements.add(anyCase(value, random) + (weight == null ? "" : weighed(weight, random)));
            }
        }
        int split = elements.isEmpty() ? 0 : random.nextInt(elements.size() + 1);
        for (List<String> line : List.of(elements.subList(0, split), elements.subList(split, elements.size()))) {
            if (!line.isEmpty()) {
                lines.add(name);
                lines.add(line.stream().collect(Collectors.joining(space(random) + "," + space(random))));
            }
        }
        return ranges;
    }

    private static String weighed(String weight, Random random) {
        return space(random) + ";" + space(random) + (random.nextBoolean() ? "q=" : "Q=") + weight;
    }

    private static String anyCase(String value, Random random) {
        return random.nextInt(3) == 0 ? value.toUpperCase(Locale.ROOT) : value;
    }

    /** Optional white space (RFC 9110, section 5.6.3). */
    private static String space(Random random) {
        return List.of("", " ", "\t", "  ").get(random.nextInt(4));
    }
}
