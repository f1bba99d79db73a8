package org.readout.journal.change;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.readout.graphql.page.FilterConditions;
import org.readout.platform.database.sql.Sql;

/** What a filter of changes asks for, as SQL on {@code journal j}. */
final class ChangeConditions {

    private static final String MEETINGS = """
            j.record_id in (
              with about as (select m.id from meeting_slug m where m.slug = any(?))
              select id from about
              union all
              select p.statement_id from "position" p join about on about.id = p.meeting_id
              union all
              select c.id from status_change c join about on about.id = c.meeting_id
              union all
              select k.id from contradiction k join about on about.id = k.meeting_id
            )""";
    private static final String ACTORS = """
            j.record_id in (
              with about as (select a.id from actor_slug a where a.slug = any(?))
              select id from about
              union all
              select s.id from statement s join about on about.id in (s.speaker_id, s.on_behalf_of_id)
              union all
              select w.status_change_id from status_change_author w join about on about.id = w.actor_id
              union all
              select p.meeting_id from participation p join about on about.id = p.actor_id
              union all
              select r.id from article r join about on about.id = r.outlet_id
            )""";

    /** Names are indexed by their beginnings, for a whole one can be too long. */
    private static final String EDITORS_BEGINNINGS =
            "left(j.editor, 200) = any(array(select left(e.name, 200) from unnest(?::varchar[]) e (name)))";

    private ChangeConditions() {}

    static List<Sql> of(ChangeFilter filter) {
        return filter == null
                ? List.of()
                : new FilterConditions()
                        .anyOf("j.kind", filter.kinds())
                        .anyOf("j.record_type", filter.types())
                        .where(MEETINGS, filter.meetings())
                        .where(ACTORS, filter.actors())
                        .where("j.at >= ?", utc(filter.since()))
                        .where("j.at <= ?", utc(filter.until()))
                        .where(EDITORS_BEGINNINGS, filter.by())
                        .anyOf("j.editor", filter.by())
                        .all();
    }

    private static OffsetDateTime utc(Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
