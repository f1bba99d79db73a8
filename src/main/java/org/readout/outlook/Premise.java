package org.readout.outlook;

import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.readout.actor.profile.Actor;
import org.readout.actor.profile.Country;
import org.readout.outlook.utterance.Utterance;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.statement.position.Likelihood;
import org.readout.status.StatusAssertion;
import org.readout.time.ChronologicalKey;

/**
 * One row of what an outlook is worked out of: what somebody said of a meeting, or the status that he gave it.
 *
 * @param utterance null for a status
 * @param assertion null for an utterance
 */
record Premise(Utterance utterance, StatusAssertion assertion) {

    static Premise of(Row row) {
        return row.getString("status") == null
                ? new Premise(utterance(row), null)
                : new Premise(null, StatusAssertion.of(row));
    }

    static Utterance utterance(Row row) {
        return new Utterance(
                ChronologicalKey.of(row),
                row.getUUID("actor_id"),
                Country.of(row),
                EnumColumn.value(Likelihood.class, row, "likelihood"));
    }

    /** Whoever made the utterance, whose side is not known yet. */
    Optional<UUID> speaker() {
        return Optional.ofNullable(utterance).map(Utterance::speaker);
    }

    /** The same with the side of whoever made the utterance. */
    Premise saidBy(Map<UUID, Actor> speakers) {
        return utterance == null
                ? this
                : new Premise(
                        new Utterance(
                                utterance.key(),
                                utterance.speaker(),
                                Country.sideOf(speakers.get(utterance.speaker())),
                                utterance.likelihood()),
                        null);
    }

    static List<Utterance> utterances(List<Premise> premises) {
        return premises.stream()
                .flatMap(premise -> Stream.ofNullable(premise.utterance))
                .toList();
    }

    static List<StatusAssertion> assertions(List<Premise> premises) {
        return premises.stream()
                .flatMap(premise -> Stream.ofNullable(premise.assertion))
                .toList();
    }
}
