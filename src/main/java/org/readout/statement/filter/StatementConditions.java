package org.readout.statement.filter;

import java.util.List;
import org.readout.graphql.page.FilterConditions;
import org.readout.platform.database.sql.Sql;
import org.readout.time.DateMatch;

/** What a filter of statements asks for, as SQL on {@code statement s}. */
public final class StatementConditions {

    private static final String SPEAKER =
            "exists (select from actor_slug a where a.id = s.speaker_id and a.slug = any(?))";
    private static final String ON_BEHALF_OF =
            "exists (select from actor_slug a where a.id = s.on_behalf_of_id and a.slug = any(?))";

    /** Keys first, so that indexes find what each of the three ways has. */
    private static final String SPEAKING_FOR = """
            (
              s.speaker_id = any(array(select a.id from actor_slug a where a.slug = any(?)))
              or s.on_behalf_of_id = any(array(select a.id from actor_slug a where a.slug = any(?)))
              or s.speaker_id = any(
                array(select o.actor_id from office o join actor_slug a on a.id = o.institution_id where a.slug = any(?))
              ) and exists (
                select from office o
                join actor_slug a on a.id = o.institution_id
                where o.actor_id = s.speaker_id
                  and a.slug = any(?)
                  and (o.held_from_earliest <= s.said_on_latest or o.held_from_earliest is null)
                  and (o.held_until_latest >= s.said_on_earliest or o.held_until_latest is null)
              )
            )""";

    private static final String HEDGED =
            "exists (select from report r where r.statement_id = s.id and r.hedge is not null)";

    /** An outlet is on no side: what it says in its own name is no voice of its government. */
    private static final String COUNTRY = """
            exists (
              select from actor a where a.id = s.speaker_id and a.country_code = any(?) and a.kind <> 'OUTLET'
            )""";

    private static final String SPEAKER_KIND =
            "exists (select from actor a where a.id = s.speaker_id and a.kind = any(?))";
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

    /** As a list of keys, which PostgreSQL begins with where few statements are contradicted, and looks up in where many are. */
    private static final String CONTRADICTED = """
            s.id in (
              select c.later_id from standing_contradiction c
              union all
              select c.earlier_id from standing_contradiction c
            )""";

    private static final String UNCONTRADICTED = """
            not exists (select from standing_contradiction c where c.later_id = s.id)
            and not exists (select from standing_contradiction c where c.earlier_id = s.id)""";

    private StatementConditions() {}

    public static List<Sql> of(StatementFilter filter) {
        return filter == null
                ? List.of()
                : new FilterConditions()
                        .where(SPEAKER, filter.speakers())
                        .given(speakingFor(filter.speakingFor()))
                        .where(ON_BEHALF_OF, filter.onBehalfOf())
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
                        .where(
                                isCertain(filter) ? "s.said_on_earliest >= ?" : "s.said_on_latest >= ?",
                                filter.saidFrom())
                        .where(isCertain(filter) ? "s.said_on_latest <= ?" : "s.said_on_earliest <= ?", filter.saidTo())
                        .where("(s.said_on_basis is not null) = ?", filter.inferred())
                        .given(hedged(filter.hedged()))
                        .given(contradicted(filter.contradicted()))
                        .where("s.corroboration >= ?", filter.minCorroboration())
                        .anyOf("s.state", filter.states())
                        .all();
    }

    private static boolean isCertain(StatementFilter filter) {
        return filter.dates() == DateMatch.CERTAINLY;
    }

    private static Sql speakingFor(List<String> actors) {
        if (actors == null) {
            return null;
        }
        String[] slugs = actors.toArray(String[]::new);
        return Sql.of(SPEAKING_FOR, slugs, slugs, slugs, slugs);
    }

    private static Sql hedged(Boolean is) {
        return is == null ? null : Sql.of(is ? HEDGED : "not " + HEDGED);
    }

    private static Sql contradicted(Boolean value) {
        return value == null ? null : Sql.of(value ? CONTRADICTED : UNCONTRADICTED);
    }

    private static String linked(String table) {
        return """
                exists (
                  select from statement_%1$s l join %1$s_slug t on t.id = l.%1$s_id where l.statement_id = s.id and t.slug = any(?)
                )""".formatted(table);
    }

    /** One position that meets all that the filter says of positions: unlikely, and of Paris, not of another meeting. */
    private static Sql position(StatementFilter filter) {
        FilterConditions conditions = position(filter, "p");
        return conditions.all().isEmpty() ? null : conditions.within(POSITION);
    }

    /** What the filter says of a position, as SQL on {@code "position"} by that alias. */
    public static FilterConditions position(StatementFilter filter, String alias) {
        return filter == null
                ? new FilterConditions()
                : new FilterConditions()
                        .where(
                                "exists (select from meeting_slug m where m.id = " + alias
                                        + ".meeting_id and m.slug = any(?))",
                                filter.meetings())
                        .anyOf(alias + ".likelihood", filter.likelihoods())
                        .anyOf(alias + ".attitude", filter.attitudes());
    }
}
