package org.readout.graphql.observe;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an expression of Prometheus reads.
 *
 * @param selectors of series
 * @param grouping labels that series are grouped or joined by
 */
record PromQl(List<Selector> selectors, Set<String> grouping) {

    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^\\]]*\\]");
    private static final Pattern SELECTOR = Pattern.compile("\\b([a-zA-Z_]\\w*)\\b(?!\\s*\\()(?:\\s*\\{([^}]*)\\})?");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(=~|!~|!=|=)\\s*§(\\d+)");
    private static final Set<String> WORDS = Set.of("and", "or", "unless", "bool", "offset", "by", "without", "on");

    static PromQl of(String expression) {
        List<String> texts = new ArrayList<>();
        String bare = TEXT.matcher(expression).replaceAll(text -> {
            texts.add(text.group().substring(1, text.group().length() - 1));
            return "§" + (texts.size() - 1);
        });
        Set<String> grouping = new TreeSet<>();
        GROUPING.matcher(bare)
                .results()
                .flatMap(group -> Stream.of(group.group(1).split(",")))
                .map(String::strip)
                .forEach(grouping::add);
        String read = RANGE.matcher(GROUPING.matcher(bare).replaceAll(" ")).replaceAll(" ");
        return new PromQl(
                SELECTOR.matcher(read)
                        .results()
                        .filter(name -> !WORDS.contains(name.group(1)))
                        .map(name -> selector(name, texts))
                        .toList(),
                grouping);
    }

    private static Selector selector(MatchResult found, List<String> texts) {
        String matchers = found.group(2) == null ? "" : found.group(2);
        return new Selector(
                found.group(1),
                MATCHER.matcher(matchers)
                        .results()
                        .map(one ->
                                new LabelMatcher(one.group(1), one.group(2), texts.get(Integer.parseInt(one.group(3)))))
                        .toList());
    }

    record Selector(String metric, List<LabelMatcher> matchers) {}

    record LabelMatcher(String label, String operator, String value) {}
}
