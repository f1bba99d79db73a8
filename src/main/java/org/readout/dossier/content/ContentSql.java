package org.readout.dossier.content;

import java.util.Map;
import org.readout.dossier.document.Kind;

/** What a record of each kind holds, written as JSON by the database; the record is {@code x}. */
final class ContentSql {

    private static final String PLACE = """
            (
              select json_build_object('name', p.name, 'city', p.city, 'country', p.country_code)
              from place p
              where p.id = x.place_id
            )""";

    private static final String ACTORS = """
            select x.id::text as key, x.slug, json_build_object(
              'kind', x.kind,
              'slug', x.slug,
              'name', x.name,
              'aliases', (select json_agg(l.alias order by l.ordinal) from actor_alias l where l.actor_id = x.id),
              'country', x.country_code,
              'wikidataId', x.wikidata_id,
              'offices', (
                select json_agg(
                  json_build_object(
                    'title', o.title,
                    'kind', o.kind,
                    'country', o.country_code,
                    'heldFrom', %s,
                    'heldUntil', %s
                  )
                  order by o.ordinal
                )
                from office o
                where o.actor_id = x.id
              ),
              'outletKind', x.outlet_kind,
              'stateRun', x.state_run,
              'headcount', x.headcount
            ) as content
            from actor x
            """.formatted(date("o.held_from"), date("o.held_until"));

    private static final String TOPICS = """
            select x.id::text as key, x.slug, json_build_object('slug', x.slug, 'name', x.name) as content
            from topic x
            """;

    private static final String EVENTS = """
            select x.id::text as key, x.slug, json_build_object(
              'slug', x.slug,
              'name', x.name,
              'kind', x.kind,
              'series', x.series,
              'place', %s,
              'startsOn', %s,
              'endsOn', %s,
              'attendees', (
                select json_agg(a.slug order by l.ordinal)
                from attendance l join actor a on a.id = l.actor_id
                where l.event_id = x.id
              )
            ) as content
            from event x
            """.formatted(PLACE, date("x.starts_on"), date("x.ends_on"));

    private static final String MEETINGS =
            """
            select x.id::text as key, x.slug, json_build_object(
              'slug', x.slug,
              'title', x.title,
              'format', x.format,
              'event', (select e.slug from event e where e.id = x.event_id),
              'place', %s,
              'date', %s,
              'plannedDuration', %s,
              'actualDuration', %s,
              'disclosed', x.disclosed,
              'participants', coalesce(
                (
                  select json_agg(json_build_object('actor', a.slug, 'role', l.role) order by l.ordinal)
                  from participation l join actor a on a.id = l.actor_id
                  where l.meeting_id = x.id
                ),
                '[]'
              ),
              'topics', (
                select json_agg(t.slug order by l.ordinal)
                from meeting_topic l join topic t on t.id = l.topic_id
                where l.meeting_id = x.id
              )
            ) as content
            from meeting x
            """.formatted(PLACE, date("x.date"), duration("x.planned"), duration("x.actual"));

    private static final String ARTICLES = """
            select x.id::text as key, x.slug, json_build_object(
              'slug', x.slug,
              'outlet', (select a.slug from actor a where a.id = x.outlet_id),
              'headline', x.headline,
              'url', x.url,
              'publishedOn', %s,
              'authors', (select json_agg(w.name order by w.ordinal) from article_author w where w.article_id = x.id),
              'republishes', (select o.slug from article o where o.id = x.republishes_id)
            ) as content
            from article x
            """.formatted(date("x.published"));

    /** As they were recorded first; {@link Unfolded} makes inputs of them. */
    private static final String STATEMENTS = """
            select x.id::text as key, x.slug, r.content
            from statement x
            join revision r on r.record_id = x.id
            """;

    static final String STATUS_CHANGES = """
            select x.id::text as key, null as slug, json_build_object(
              'meeting', m.slug,
              'status', x.status,
              'date', %s,
              'assertedBy', (
                select json_agg(a.slug order by l.ordinal)
                from status_change_author l join actor a on a.id = l.actor_id
                where l.status_change_id = x.id
              ),
              'statement', (select s.slug from statement s where s.id = x.statement_id),
              'article', (select a.slug from article a where a.id = x.article_id),
              'note', x.note
            ) as content
            from status_change x
            join meeting m on m.id = x.meeting_id
            """.formatted(date("x.date"));

    static final String CONTRADICTIONS = """
            select x.id::text as key, null as slug, json_build_object(
              'kind', x.kind,
              'earlier', e.slug,
              'later', l.slug,
              'meeting', (select m.slug from meeting m where m.id = x.meeting_id),
              'note', x.note
            ) as content
            from contradiction x
            join statement e on e.id = x.earlier_id
            join statement l on l.id = x.later_id
            """;

    static final Map<Kind<?>, String> OF_KINDS = Map.of(
            Kind.ACTOR, ACTORS,
            Kind.TOPIC, TOPICS,
            Kind.EVENT, EVENTS,
            Kind.MEETING, MEETINGS,
            Kind.ARTICLE, ARTICLES,
            Kind.STATEMENT, STATEMENTS,
            Kind.STATUS_CHANGE, STATUS_CHANGES,
            Kind.CONTRADICTION, CONTRADICTIONS);

    private ContentSql() {}

    private static String date(String column) {
        return "case when %1$s_edtf is not null then json_build_object('edtf', %1$s_edtf, 'basis', %1$s_basis) end"
                .formatted(column);
    }

    private static String duration(String column) {
        return "case when %1$s_minutes is not null then json_build_object('minutes', %1$s_minutes, 'bound', %1$s_bound) end"
                .formatted(column);
    }
}
