package org.readout.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.readout.graphql.error.OrderedMap;
import org.readout.reconcile.NameMatchesAnswer.Match;

/**
 * Scores candidates (section 4.2). The score is the mean of how like the name is and of how well each property agrees, of which each weighs half
 * as much as the name, times 100; what a record does not have neither speaks for it nor against it.
 */
final class CandidateScores {

    private static final double WEIGHT_OF_PROPERTY = 0.5;
    private static final double BEST = 100;
    private static final double DIGITS = 100;

    private CandidateScores() {}

    /**
     * The candidates of a query, the best first.
     *
     * @param space what permalinks of records begin with
     */
    static List<Map<String, Object>> of(ReconcileQuery query, List<Match> matches, String space) {
        List<Candidate> candidates = new ArrayList<>(
                matches.stream().map(match -> Candidate.of(query, match, space)).toList());
        candidates.sort(Comparator.comparingDouble(Candidate::score).reversed());
        long certain = candidates.stream().filter(Candidate::isCertain).count();
        return candidates.stream()
                .limit(query.limit())
                .map(candidate -> candidate.json(certain == 1))
                .toList();
    }

    /** @param agreements of each property that says something, from 0 to 1 */
    private record Candidate(Match match, double score, Map<String, Double> agreements) {

        static Candidate of(ReconcileQuery query, Match match, String space) {
            Map<String, Double> agreements = new LinkedHashMap<>();
            for (PropertyConstraint constraint : query.constraints()) {
                OptionalDouble agreement = constraint.agreement(match.node(), space);
                if (agreement.isPresent()) {
                    agreements.merge(constraint.property().id(), agreement.getAsDouble(), Math::max);
                }
            }
            double properties = agreements.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .sum();
            double score =
                    (match.likeness() + WEIGHT_OF_PROPERTY * properties) / (1 + WEIGHT_OF_PROPERTY * agreements.size());
            return new Candidate(match, rounded(score * BEST), agreements);
        }

        /** It bears the very name, and nothing that is known speaks against it. */
        boolean isCertain() {
            return match.exact() && agreements.values().stream().allMatch(agreement -> agreement > 0);
        }

        Map<String, Object> json(boolean alone) {
            NamedRecord record = match.node();
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", record.id().toString());
            json.put("name", record.label());
            json.put("description", record.description());
            json.put(
                    "type",
                    record.entityType().all().stream()
                            .map(EntityType::reference)
                            .toList());
            json.put("score", score);
            json.put("match", alone && isCertain());
            json.put("features", features());
            return json;
        }

        private List<Map<String, Object>> features() {
            List<Map<String, Object>> features = new ArrayList<>();
            features.add(OrderedMap.of("id", "name_likeness", "value", match.likeness()));
            features.add(OrderedMap.of("id", "name_exact", "value", match.exact()));
            agreements.forEach((id, agreement) ->
                    features.add(OrderedMap.of("id", "property_" + id, "value", rounded(agreement))));
            return features;
        }

        private static double rounded(double value) {
            return Math.round(value * DIGITS) / DIGITS;
        }
    }
}
