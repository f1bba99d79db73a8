package org.readout.status;

import io.vertx.sqlclient.Row;
import java.util.UUID;
import org.readout.actor.profile.Country;
import org.readout.meeting.MeetingStatus;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.time.ChronologicalKey;

/**
 * A status change as the word of one of its authors. They sort by when they were made.
 *
 * @param key its place in time; its record is the status change, and its sequence 0, for that is told of statements alone
 * @param author the key of the actor
 * @param side the side of the author, or null: then he stands for himself
 */
public record StatusAssertion(ChronologicalKey key, UUID author, Country side, MeetingStatus status)
        implements Comparable<StatusAssertion> {

    /**
     * The SQL of rows that are read as these: what each author said of some meetings by the end of a day, unless that was
     * retracted or what brought it.
     *
     * @param meetings the condition on the key of the meeting; the value of the day comes after its own
     */
    public static String all(String meetings) {
        return """
                select c.meeting_id as parent_key, c.id as record_id, c.date_earliest as earliest, c.date_latest as latest,
                  0 as sequence, l.actor_id, %s as country_code, c.status
                from status_change c
                join status_change_author l on l.status_change_id = c.id
                join actor a on a.id = l.actor_id
                left join statement r on r.id = c.statement_id
                where c.meeting_id %s and c.date_latest <= ?
                  and c.state <> 'RETRACTED' and r.state is distinct from 'RETRACTED'
                """.formatted(Country.sideOf("a"), meetings);
    }

    /** The same, of each side the last alone, and of each author who is on none. */
    public static String lastOfSides(String meetings) {
        return """
                select distinct on (parent_key, coalesce(country_code, actor_id::text)) said.*
                from (%s) said
                order by parent_key, coalesce(country_code, actor_id::text),
                  latest desc, earliest desc, sequence desc, record_id desc
                """.formatted(all(meetings));
    }

    public static StatusAssertion of(Row row) {
        return new StatusAssertion(
                ChronologicalKey.of(row),
                row.getUUID("actor_id"),
                Country.of(row),
                EnumColumn.value(MeetingStatus.class, row, "status"));
    }

    /** Whoever a status is the status of: a side, or an author who is on none. */
    Object holder() {
        return side == null ? author : side;
    }

    @Override
    public int compareTo(StatusAssertion other) {
        return key.compareTo(other.key);
    }
}
