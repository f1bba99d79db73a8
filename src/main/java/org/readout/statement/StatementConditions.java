package org.readout.statement;

import java.util.List;
import org.readout.graphql.page.FilterConditions;
import org.readout.platform.database.Sql;

/** What a filter of statements asks for, as SQL on {@code statement s}. */
final class StatementConditions {

    private static final String SPEAKER =
            "exists (select from actor_slug a where a.id = s.speaker_id and a.slug = any(?))";
    private static final String COUNTRY = speaker("country_code");
    private static final String SPEAKER_KIND = speaker("kind");
    private static final String POSITION = "exists (select from \"position\" p where p.statement_id = s.id and %s)";
    private static final String EVENT = linked("event");
    private static final String TOPIC = linked("topic");
    private static final String CARRIED = """
            exists (
              select from report r
              join article w on w.id = r.article_id
              join actor_slug n on n.slug = any(?)
              join actor o on o.id = n.id and o.kind = 'OUTLET'
              where r.statement_id = s.id
                and (w.outlet_id = o.id or exists (select from relay y where y.report_id = r.id and y.actor_id = o.id))
            )""";

    private StatementConditions() {}

    static List<Sql> of(StatementFilter filter) {
        return filter == null
                ? List.of()
                : new FilterConditions()
                        .where(SPEAKER, filter.speakers())
                        .where(COUNTRY, filter.countries())
                        .where(SPEAKER_KIND, filter.speakerKinds())
                        .given(position(filter))
                        .where(EVENT, filter.events())
                        .where(TOPIC, filter.topics())
                        .where(CARRIED, filter.outlets())
                        .anyOf("s.form", filter.forms())
                        .anyOf("s.channel", filter.channels())
                        .where(
                                "exists (select from statement_code k where k.statement_id = s.id and k.code = any(?))",
                                filter.codes())
                        .where("s.said_on_latest >= ?", filter.saidFrom())
                        .where("s.said_on_earliest <= ?", filter.saidTo())
                        .where("s.corroboration >= ?", filter.minCorroboration())
                        .anyOf("s.state", filter.states())
                        .all();
    }

    private static String speaker(String column) {
        return "exists (select from actor a where a.id = s.speaker_id and a.%s = any(?))".formatted(column);
    }

    private static String linked(String table) {
        return """
                exists (
                  select from statement_%1$s l join %1$s_slug t on t.id = l.%1$s_id where l.statement_id = s.id and t.slug = any(?)
                )""".formatted(table);
    }

    /** One position that meets all that the filter says of positions: unlikely, and of Paris, not of another meeting. */
    private static Sql position(StatementFilter filter) {
        if (filter.meetings() == null && filter.likelihoods() == null && filter.attitudes() == null) {
            return null;
        }
        return new FilterConditions()
                .where(
                        "exists (select from meeting_slug m where m.id = p.meeting_id and m.slug = any(?))",
                        filter.meetings())
                .anyOf("p.likelihood", filter.likelihoods())
                .anyOf("p.attitude", filter.attitudes())
                .within(POSITION);
    }
}
