package org.readout.outlook;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.readout.platform.database.EnumColumn;
import org.readout.time.ChronologicalKey;

/**
 * One row of what contradictions are made of: an utterance, or a contradiction that an editor recorded.
 *
 * @param meeting the meeting that it is about; null for an editorial one that is about none
 * @param utterance null for an editorial contradiction
 * @param editorial null for an utterance
 */
record Evidence(UUID meeting, Utterance utterance, Contradiction editorial) {

    static Evidence of(Row row) {
        UUID meeting = row.getUUID("meeting_id");
        return row.getString("kind") == null
                ? new Evidence(meeting, Premise.utterance(row), null)
                : new Evidence(meeting, null, editorial(row, meeting));
    }

    private static Contradiction editorial(Row row, UUID meeting) {
        return new Contradiction(
                row.getUUID("contradiction_id"),
                meeting,
                ChronologicalKey.of(row),
                new ChronologicalKey(
                        row.getLocalDate("later_earliest"),
                        row.getLocalDate("later_latest"),
                        row.getInteger("later_sequence"),
                        row.getUUID("later_id")),
                EnumColumn.value(ContradictionKind.class, row, "kind"),
                ContradictionBasis.EDITORIAL,
                row.getString("note"));
    }

    /**
     * Both kinds in one list by the date of the later, each pair once: what an editor recorded of a pair stands for what is
     * computed of it.
     */
    static List<Contradiction> weighed(List<Evidence> evidence, LocalDate day) {
        List<Contradiction> weighed = new ArrayList<>();
        Set<Object> pairs = new HashSet<>();
        evidence.stream()
                .filter(one -> one.editorial != null)
                .map(Evidence::editorial)
                .peek(one -> pairs.add(one.pair()))
                .forEach(weighed::add);
        computed(evidence, day).stream().filter(one -> pairs.add(one.pair())).forEach(weighed::add);
        weighed.sort(Contradiction.BY_LATER);
        return weighed;
    }

    private static List<Contradiction> computed(List<Evidence> evidence, LocalDate day) {
        Map<UUID, List<Utterance>> byMeeting = new LinkedHashMap<>();
        evidence.stream().filter(one -> one.utterance != null).forEach(one -> byMeeting
                .computeIfAbsent(one.meeting, meeting -> new ArrayList<>())
                .add(one.utterance));
        List<Contradiction> computed = new ArrayList<>();
        byMeeting.forEach((meeting, utterances) -> Contradictions.of(utterances, day)
                .forEach(opposition -> computed.add(Contradiction.of(meeting, opposition))));
        return computed;
    }
}
