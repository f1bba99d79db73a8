package org.readout.graphql.observe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server's metrics are: of each metric its labels, of each label its values.
 *
 * @param labels by the names of metrics
 */
record Series(Map<String, Map<String, Set<String>>> labels) {

    private static final Pattern SAMPLE = Pattern.compile("^(\\w+)(?:\\{(.*)\\})? \\S+");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** @param exposed in Prometheus' text format, version 0.0.4 */
    static Series of(String exposed) {
        Map<String, Map<String, Set<String>>> labels = new HashMap<>();
        exposed.lines().map(SAMPLE::matcher).filter(Matcher::find).forEach(sample -> {
            Map<String, Set<String>> known = labels.computeIfAbsent(sample.group(1), first -> new HashMap<>());
            if (sample.group(2) != null) {
                for (MatchResult label :
                        LABEL.matcher(sample.group(2)).results().toList()) {
                    known.computeIfAbsent(label.group(1), first -> new HashSet<>())
                            .add(label.group(2));
                }
            }
        });
        return new Series(labels);
    }

    boolean has(String metric) {
        return labels.containsKey(metric);
    }

    Set<String> values(String metric, String label) {
        return labels.getOrDefault(metric, Map.of()).getOrDefault(label, Set.of());
    }
}
