package org.readout.meeting.count;

import java.time.LocalDate;
import java.util.List;
import org.readout.graphql.page.count.Grouping;
import org.readout.platform.database.sql.Sql;

/** How meetings are counted by something, as SQL on {@code meeting m} and its {@code place p}. */
public final class MeetingGroupings {

    private static final Grouping BY_PARTICIPANT = Grouping.by(
                    "g.actor_id", "join participation g on g.meeting_id = m.id")
            .named("actor n on n.id = grouped.id", "n.slug", "n.name");
    private static final Grouping BY_COUNTRY =
            Grouping.by("p.country_code").named("country n on n.code = grouped.id", "n.code", "n.name");
    private static final Grouping BY_FORMAT = Grouping.by("m.format");

    /** What is called so; another country's place of that name would have the same. */
    private static final String PLACE_NAME =
            "n.name || case when n.city <> n.name then ', ' || n.city else '' end || case when %s then ', ' || %s else '' end";

    private static final String IS_IN_TWO_COUNTRIES = """
            n.country_code is not null and exists (
              select from place o where o.id <> n.id and o.name = n.name and o.city is not distinct from n.city
            )""";
    private static final Grouping BY_PLACE = Grouping.by("m.place_id")
            .named(
                    "place n on n.id = grouped.id left join country c on c.code = n.country_code",
                    PLACE_NAME.formatted(IS_IN_TWO_COUNTRIES, "n.country_code"),
                    PLACE_NAME.formatted(IS_IN_TWO_COUNTRIES, "c.name"));
    private static final Grouping BY_YEAR = Grouping.byYear("m.date_earliest", "m.date_latest");
    private static final Grouping BY_MONTH = Grouping.byMonth("m.date_earliest", "m.date_latest");

    private static final Grouping BY_STATUS = Grouping.by("g.status", "join meeting_status g on g.meeting_id = m.id");

    private MeetingGroupings() {}

    /** @param asOf the day by which statuses go */
    public static Grouping by(MeetingDimension dimension, LocalDate asOf) {
        return switch (dimension) {
            case PARTICIPANT -> BY_PARTICIPANT;
            case COUNTRY -> BY_COUNTRY;
            case FORMAT -> BY_FORMAT;
            case STATUS -> BY_STATUS.where(List.of(Sql.of("g.since <= ?", asOf), Sql.of("g.until > ?", asOf)));
            case PLACE -> BY_PLACE;
            case YEAR -> BY_YEAR;
            case MONTH -> BY_MONTH;
        };
    }
}
