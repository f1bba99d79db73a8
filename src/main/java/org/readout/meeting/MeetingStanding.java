package org.readout.meeting;

import java.time.Clock;
import java.time.LocalDate;
import org.readout.platform.database.sql.Sql;

/** What a filter of meetings asks of where they stand as of a day, as SQL on {@code meeting m}: the database keeps the days. */
final class MeetingStanding {

    private static final String STATUS = """
            exists (
              select from meeting_status t
              where t.meeting_id = m.id and t.since <= ? and t.until > ? and t.status = any(?)
            )""";
    private static final String DISPUTED =
            "exists (select from dispute d where d.meeting_id = m.id and d.since <= ? and d.until > ?)";

    private MeetingStanding() {}

    /** Null where the filter asks for no status. */
    static Sql statuses(MeetingFilter filter, Clock clock) {
        if (filter.statuses() == null) {
            return null;
        }
        LocalDate day = day(filter, clock);
        return Sql.of(
                STATUS, day, day, filter.statuses().stream().map(Enum::name).toArray(String[]::new));
    }

    /** Null where the filter asks for neither. */
    static Sql disputed(MeetingFilter filter, Clock clock) {
        if (filter.disputed() == null) {
            return null;
        }
        LocalDate day = day(filter, clock);
        return Sql.of(filter.disputed() ? DISPUTED : "not " + DISPUTED, day, day);
    }

    /** The day by which a filter goes; today for null. */
    static LocalDate day(MeetingFilter filter, Clock clock) {
        return filter == null || filter.asOf() == null ? LocalDate.now(clock) : filter.asOf();
    }
}
