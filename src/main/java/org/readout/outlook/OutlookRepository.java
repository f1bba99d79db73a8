package org.readout.outlook;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.readout.actor.ActorRepository;
import org.readout.actor.profile.Actor;
import org.readout.platform.database.reads.RowLoader;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;
import org.readout.status.StatusAssertion;

/** Reads what the reasoning is about: light rows, one statement for all meetings that are asked for. */
@Singleton
public class OutlookRepository {

    /** As one array, by which both halves find their rows in an index. */
    private static final String ASKED = "= any((select keys from asked)::uuid[])";

    private static final String PREMISES = """
            with asked as (select ?::uuid[] as keys)
            select p.meeting_id as parent_key, p.statement_id as record_id, p.said_on_earliest as earliest,
              p.said_on_latest as latest, p.sequence, p.speaker_id as actor_id, null::varchar as country_code,
              null::varchar as status, p.likelihood
            from "position" p
            where p.meeting_id %s and p.said_on_latest <= ? and not p.retracted
            union all
            select given.*, null
            from (%s) given
            """;
    private static final String OF_OUTLOOK = PREMISES.formatted(ASKED, StatusAssertion.lastOfSides(ASKED));

    private static final String OF_COURSE = PREMISES.formatted(ASKED, StatusAssertion.all(ASKED));
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final RowLoader rows;
    private final ActorRepository actors;

    OutlookRepository(RowLoader rows, ActorRepository actors) {
        this.rows = rows;
        this.actors = actors;
    }

    /**
     * What was said of a meeting by the end of a day, and the last status that each side had given it by then, in no order.
     * Nothing that was retracted is among it.
     */
    public Uni<List<Premise>> premises(UUID meeting, LocalDate day) {
        return premises(OF_OUTLOOK, meeting, day);
    }

    /**
     * What was said of a meeting by the end of a day, and every status that it had been given by then, in no order.
     *
     * @param day null for all that was ever said
     */
    public Uni<List<Premise>> history(UUID meeting, LocalDate day) {
        return premises(OF_COURSE, meeting, day == null ? EVER : day);
    }

    /** Whoever speaks is found by the key, as few speak of a meeting and say much. */
    private Uni<List<Premise>> premises(String text, UUID meeting, LocalDate day) {
        return rows.many(Sql.of(text, day, day).as(Workload.PAGE), meeting, Premise::of)
                .chain(premises -> {
                    List<UUID> speakers = premises.stream()
                            .flatMap(premise -> premise.speaker().stream())
                            .distinct()
                            .toList();
                    return actors.byKeys(speakers).map(found -> {
                        Map<UUID, Actor> byKey = new HashMap<>();
                        IntStream.range(0, found.size()).forEach(i -> byKey.put(speakers.get(i), found.get(i)));
                        return premises.stream()
                                .map(premise -> premise.saidBy(byKey))
                                .toList();
                    });
                });
    }
}
