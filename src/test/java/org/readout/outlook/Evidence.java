package org.readout.outlook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.readout.outlook.utterance.Utterance;

/**
 * One thing that contradictions are made of, as the rules have it: an utterance, or a contradiction that an editor recorded. What
 * the database keeps is compared with what this makes of them.
 *
 * @param meeting the meeting that it is about; null for an editorial one that is about none
 * @param utterance null for an editorial contradiction
 * @param editorial null for an utterance
 */
record Evidence(UUID meeting, Utterance utterance, PlainContradiction editorial) {

    static Evidence of(PlainContradiction editorial) {
        return new Evidence(editorial.meeting(), null, editorial);
    }

    /**
     * Both kinds in one list by the date of the later, each pair once: what an editor recorded of a pair stands for what is
     * computed of it, and of a kind the first that was recorded.
     */
    static List<PlainContradiction> weighed(List<Evidence> evidence, LocalDate day) {
        List<PlainContradiction> weighed = new ArrayList<>();
        Set<Object> pairs = new HashSet<>();
        Set<Object> kinds = new HashSet<>();
        evidence.stream()
                .filter(one -> one.editorial != null)
                .map(Evidence::editorial)
                .filter(one -> one.later().isBy(day))
                .sorted(Comparator.comparing(one -> String.valueOf(one.record())))
                .peek(one -> pairs.add(one.pair()))
                .filter(one -> kinds.add(List.of(one.kind(), one.pair())))
                .forEach(weighed::add);
        computed(evidence, day).stream().filter(one -> pairs.add(one.pair())).forEach(weighed::add);
        weighed.sort(PlainContradiction.BY_LATER);
        return weighed;
    }

    private static List<PlainContradiction> computed(List<Evidence> evidence, LocalDate day) {
        Map<UUID, List<Utterance>> byMeeting = new LinkedHashMap<>();
        evidence.stream().filter(one -> one.utterance != null).forEach(one -> byMeeting
                .computeIfAbsent(one.meeting, meeting -> new ArrayList<>())
                .add(one.utterance));
        List<PlainContradiction> computed = new ArrayList<>();
        byMeeting.forEach((meeting, utterances) -> Contradictions.of(utterances, day)
                .forEach(opposition -> computed.add(PlainContradiction.of(meeting, opposition))));
        return computed;
    }
}
