package org.readout.search.name;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.readout.platform.database.reads.ReadClient;
import org.readout.platform.database.sql.EnumColumn;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;

/** The query on what goes by names: one statement, however many names there are. */
@Singleton
public class NameMatchRepository {

    /**
     * Of each kind those that begin so, the one with that slug, and those that are like it: actors by the trigrams of their names and
     * aliases; of meetings, events and topics, which have no such index, the fifty that share most words of more than three letters. A
     * name within a longer one counts for less than the same in whole. That there is a {@code tsvector} always holds: it tells PostgreSQL
     * that comparing is dear, so that it goes by the indexes also where there are few actors.
     */
    private static final String CALLED = """
            with sent as materialized (
              select n.query, n.folded, n.slug, n.folded || U&'\\+10FFFF' as beyond, n.kinds, n.exactly,
                (
                  select coalesce(array_agg('%' || word || '%') filter (where length(word) > 3), array_agg('%' || word || '%'))
                  from regexp_split_to_table(n.folded, '[^[:alnum:]]+') as word
                  where word <> ''
                ) as words
              from (
                select (s.ordinality - 1)::integer as query, nullif(sort_text(s.name), '') as folded, lower(s.name) as slug,
                  string_to_array(s.kinds, ',') as kinds, s.exactly
                from unnest(?::text[], ?::text[], ?::boolean[]) with ordinality as s (name, kinds, exactly, ordinality)
              ) n
            )
            select sent.query, best.kind, best.id, best.name, best.exact, best.likeness
            from sent
            cross join lateral (
              select one.kind, one.id, one.said,
                (array_agg(one.name order by one.exact desc, one.likeness desc, one.name))[1] as name,
                bool_or(one.exact) as exact,
                max(one.likeness) as likeness,
                floor(5 * max(one.whole)) as whole
              from (
                select called.kind, called.id, called.said, called.name, likeness.exact, likeness.whole,
                  case when likeness.exact then 1 else round(likeness.likeness::numeric, 3) end::float8 as likeness
                from (
                  select x.kind, x.id, x.name, x.folded_name, x.slug, x.statement_count
                  from actor x
                  where x.state <> 'RETRACTED' and x.folded_name >= sent.folded and x.folded_name < sent.beyond
                  union all
                  select x.kind, x.id, x.name, x.folded_name, x.slug, x.statement_count
                  from actor x
                  where not sent.exactly
                    and x.state <> 'RETRACTED'
                    and (x.folded_name % sent.folded or sent.folded <% x.folded_name)
                    and to_tsvector('simple', x.folded_name) is not null
                  union all
                  select x.kind, x.id, x.name, x.folded_name, s.slug, x.statement_count
                  from actor_slug s
                  join actor x on x.id = s.id and x.state <> 'RETRACTED'
                  where s.slug = sent.slug
                  union all
                  select x.kind, x.id, l.alias, l.folded_alias, x.slug, x.statement_count
                  from actor_alias l
                  join actor x on x.id = l.actor_id and x.state <> 'RETRACTED'
                  where l.folded_alias >= sent.folded and l.folded_alias < sent.beyond
                  union all
                  select x.kind, x.id, l.alias, l.folded_alias, x.slug, x.statement_count
                  from actor_alias l
                  join actor x on x.id = l.actor_id and x.state <> 'RETRACTED'
                  where not sent.exactly
                    and (l.folded_alias % sent.folded or sent.folded <% l.folded_alias)
                    and to_tsvector('simple', l.folded_alias) is not null
            """
            + named(NamedKind.MEETING, "meeting", "title")
            + named(NamedKind.EVENT, "event", "name")
            + named(NamedKind.TOPIC, "topic", "name")
            + """
                ) as called (kind, id, name, folded, slug, said)
                cross join lateral (
                  select called.slug = sent.slug or called.folded = sent.folded or whole.likeness = 1 as exact,
                    whole.likeness as whole,
                    greatest(
                      whole.likeness,
                      0.9 * similarity(called.slug, sent.folded),
                      0.9 * word_similarity(sent.folded, called.folded),
                      0.8 * word_similarity(called.folded, sent.folded)
                    ) as likeness
                  from (select similarity(called.folded, sent.folded) as likeness) whole
                ) likeness
                where sent.kinds is null or called.kind = any(sent.kinds)
              ) one
              where one.exact or not sent.exactly
              group by one.kind, one.id, one.said
              order by exact desc, likeness desc, whole desc, one.said desc, name, one.id
              limit ?
            ) best
            order by sent.query, best.exact desc, best.likeness desc, best.whole desc, best.said desc, best.name, best.id
            """;

    private final ReadClient client;

    NameMatchRepository(ReadClient client) {
        this.client = client;
    }

    /** Those of records that have one name each, by no index of trigrams. */
    private static String named(NamedKind kind, String table, String name) {
        return """
                union all
                select '%1$s', x.id, x.%3$s, x.folded_%3$s, x.slug, 0
                from %2$s x
                where x.state <> 'RETRACTED' and x.folded_%3$s >= sent.folded and x.folded_%3$s < sent.beyond
                union all
                (
                  select '%1$s', x.id, x.%3$s, x.folded_%3$s, x.slug, 0
                  from %2$s x
                  where not sent.exactly
                    and (sent.kinds is null or '%1$s' = any(sent.kinds))
                    and x.state <> 'RETRACTED'
                    and x.folded_%3$s like any(sent.words)
                  order by
                    (select count(*) from unnest(sent.words) as word where x.folded_%3$s like word) desc, length(x.folded_%3$s), x.id
                  limit 50
                )
                union all
                select '%1$s', x.id, x.%3$s, x.folded_%3$s, s.slug, 0
                from %2$s_slug s
                join %2$s x on x.id = s.id and x.state <> 'RETRACTED'
                where s.slug = sent.slug
                """.formatted(kind, table, name);
    }

    /** What goes by each name, in the order of the names, and at most so many of each. */
    Uni<List<Called>> called(List<NameQuery> names, int most) {
        Sql sql = Sql.of(
                        CALLED,
                        names.stream().map(NameQuery::name).toArray(String[]::new),
                        names.stream().map(NameQuery::kindNames).toArray(String[]::new),
                        names.stream().map(NameQuery::isExact).toArray(Boolean[]::new),
                        most)
                .as(Workload.SCAN);
        return client.list(
                sql,
                row -> new Called(
                        row.getInteger("query"),
                        EnumColumn.value(NamedKind.class, row, "kind"),
                        row.getUUID("id"),
                        row.getString("name"),
                        row.getBoolean("exact"),
                        row.getDouble("likeness")));
    }

    /**
     * That a record goes by a name.
     *
     * @param query the place of what was sent
     * @param name one of the record's own
     */
    record Called(int query, NamedKind kind, UUID key, String name, boolean exact, double likeness) {}
}
