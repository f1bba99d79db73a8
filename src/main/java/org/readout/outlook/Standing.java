package org.readout.outlook;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.readout.actor.profile.Country;
import org.readout.outlook.utterance.Utterance;
import org.readout.status.StatusAssertion;
import org.readout.status.StatusBySides;

/** Where each side stands on one meeting, worked out of what was said of it and what status it was given. */
final class Standing {

    private Standing() {}

    /**
     * The sides that had spoken of it by the end of a day, by country code; to give it a status is to speak of it.
     *
     * @param utterances on one meeting, in any order
     * @param asserted the status that it was given, in any order
     */
    static List<Side> sides(List<Utterance> utterances, List<StatusAssertion> asserted, LocalDate day) {
        Map<Country, List<Utterance>> said = utterances.stream()
                .filter(utterance -> utterance.saidBy(day) && utterance.side() != null)
                .sorted()
                .collect(Collectors.groupingBy(Utterance::side));
        Map<Country, StatusAssertion> statuses = StatusBySides.asOf(day, asserted).sides().stream()
                .filter(assertion -> assertion.side() != null)
                .collect(Collectors.toMap(StatusAssertion::side, Function.identity()));
        return Stream.concat(said.keySet().stream(), statuses.keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(Country::code))
                .map(country -> side(country, said.getOrDefault(country, List.of()), statuses.get(country)))
                .toList();
    }

    /** Whether one side calls the meeting likely and another unlikely. */
    static boolean disputed(List<Side> sides) {
        return sides.stream().anyMatch(one -> sides.stream().anyMatch(other -> one.opposes(other)));
    }

    private static Side side(Country country, List<Utterance> said, StatusAssertion status) {
        List<Utterance> likelihoods = said.stream()
                .filter(utterance -> utterance.likelihood() != null)
                .toList();
        Utterance last = likelihoods.isEmpty() ? null : likelihoods.get(likelihoods.size() - 1);
        return new Side(country, last, previous(likelihoods), reversals(likelihoods), voices(said), status);
    }

    /** The last one before the last whose likelihood is another. */
    private static Utterance previous(List<Utterance> likelihoods) {
        for (int i = likelihoods.size() - 2; i >= 0; i--) {
            if (likelihoods.get(i).likelihood() != likelihoods.get(i + 1).likelihood()) {
                return likelihoods.get(i);
            }
        }
        return null;
    }

    private static int reversals(List<Utterance> likelihoods) {
        int reversals = 0;
        for (int i = 1; i < likelihoods.size(); i++) {
            if (likelihoods.get(i).opposes(likelihoods.get(i - 1))) {
                reversals++;
            }
        }
        return reversals;
    }

    /** The last of each speaker, newest first. */
    private static List<Utterance> voices(List<Utterance> said) {
        Map<UUID, Utterance> lastOf = new LinkedHashMap<>();
        for (int i = said.size() - 1; i >= 0; i--) {
            lastOf.putIfAbsent(said.get(i).speaker(), said.get(i));
        }
        return List.copyOf(lastOf.values());
    }

    /**
     * One side.
     *
     * @param last its last utterance that gave a likelihood, or null
     * @param previous the last before that gave another, or null
     * @param reversals how often it stepped from LIKELY or above to UNLIKELY or below, or back
     * @param voices the last utterance of each of its speakers, newest first
     * @param status the last status that anybody of it gave the meeting, or null
     */
    record Side(
            Country country,
            Utterance last,
            Utterance previous,
            int reversals,
            List<Utterance> voices,
            StatusAssertion status) {

        boolean opposes(Side other) {
            return last != null && other.last != null && last.opposes(other.last);
        }
    }
}
