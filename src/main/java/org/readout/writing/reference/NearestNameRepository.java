package org.readout.writing.reference;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.readout.platform.database.reads.BatchLoader;
import org.readout.platform.database.reads.ReadClient;
import org.readout.platform.database.sql.Sql;
import org.readout.platform.database.sql.Workload;
import org.readout.writing.input.NearestNames;
import org.readout.writing.input.ReferenceName;

/** The query on what may have been meant by names that the record does not have. It is made where one is missing, and only there. */
@Singleton
public class NearestNameRepository {

    /**
     * The likest, by the words of its slug or name that are likest to what was sent; of actors that are equally like, the one
     * whose whole name is about as like, and who says most. A country goes by its initials too, with or without an A for America, and
     * a code by its number without zeros, whatever its scheme. Articles and statements are many and have no index of likeness: those
     * are compared that stand next to the name in the order of slugs.
     */
    private static final String NEAREST = """
            select k.noun, k.slug, near.name
            from (
              select noun, slug, fold(slug) as folded, regexp_replace(slug, '^(CAMEO [^ ]*|PLOVER) ', '') as code
              from unnest(cast(?1 as text[]), cast(?2 as text[])) as sent (noun, slug)
              where noun in ('country', 'event code') or length(slug) > 2
            ) k
            cross join lateral (
              select near.name
              from (
                select x.slug as name, x.statement_count as said,
                  greatest(word_similarity(k.slug, x.slug), word_similarity(k.folded, x.folded_name)) as likeness,
                  greatest(similarity(k.slug, x.slug), similarity(k.folded, x.folded_name)) as whole
                from actor x
                where k.noun in ('actor', 'outlet', 'institution') and (k.noun = 'actor' or lower(x.kind) = k.noun)
                  and x.state <> 'RETRACTED'
                  and (x.slug % k.slug or k.slug <% x.slug or x.folded_name % k.folded or k.folded <% x.folded_name)
                union all
                select x.slug, x.statement_count, word_similarity(k.folded, l.folded_alias), similarity(k.folded, l.folded_alias)
                from actor_alias l join actor x on x.id = l.actor_id and x.state <> 'RETRACTED'
                where k.noun in ('actor', 'outlet', 'institution') and (k.noun = 'actor' or lower(x.kind) = k.noun)
                  and (l.folded_alias % k.folded or k.folded <% l.folded_alias)
                union all
                select x.slug, 0, similarity(k.slug, x.slug), 0
                from topic x
                where k.noun = 'topic' and x.state <> 'RETRACTED' and (x.slug % k.slug or k.slug <% x.slug)
                union all
                select x.slug, 0, similarity(k.slug, x.slug), 0
                from event x
                where k.noun = 'event' and x.state <> 'RETRACTED' and (x.slug % k.slug or k.slug <% x.slug)
                union all
                select x.slug, 0, similarity(k.slug, x.slug), 0
                from meeting x
                where k.noun = 'meeting' and x.state <> 'RETRACTED' and (x.slug % k.slug or k.slug <% x.slug)
                union all
                select x.slug, 0, similarity(k.slug, x.slug), 0
                from (
                  (select slug, state from article where k.noun = 'article' and slug > k.slug order by slug limit 20)
                  union all
                  (select slug, state from article where k.noun = 'article' and slug < k.slug order by slug desc limit 20)
                  union all
                  (select slug, state from statement where k.noun = 'statement' and slug > k.slug order by slug limit 20)
                  union all
                  (select slug, state from statement where k.noun = 'statement' and slug < k.slug order by slug desc limit 20)
                ) x
                where x.state <> 'RETRACTED' and x.slug % k.slug
                union all
                select x.code, 0,
                  case when x.initials then 1 else greatest(similarity(k.folded, x.folded), word_similarity(x.folded, k.folded)) end, 0
                from (
                  select c.code, fold(c.name) as folded,
                    c.name like '% %' and upper(k.slug) in (i.letters, i.letters || 'A') as initials
                  from country c
                  cross join lateral (select regexp_replace(c.name, '(\\w)\\w*\\W*', '\\1', 'g') as letters) i
                ) x
                where k.noun = 'country' and (x.initials or x.folded % k.folded or x.folded <% k.folded)
                union all
                select x.code, 0,
                  case
                    when ltrim(k.code, '0') = ltrim(x.code, '0') then 1
                    else greatest(similarity(k.code, x.code), similarity(k.folded, fold(x.label)))
                  end, 0
                from event_code x
                where k.noun = 'event code'
                  and (ltrim(k.code, '0') = ltrim(x.code, '0') or x.code % k.code or fold(x.label) % k.folded)
              ) near
              order by near.likeness desc, floor(near.whole * 5) desc, near.said desc, near.name
              limit 1
            ) near
            """;

    private static final String WITH_PLAIN_PARAMETERS = NEAREST.replaceAll("\\?\\d", "?");

    private final BatchLoader loads;
    private final ReadClient client;

    NearestNameRepository(BatchLoader loads, ReadClient client) {
        this.loads = loads;
        this.client = client;
    }

    /** What readers may have meant; one statement for all that a level refers to. */
    Uni<NearestNames> read(List<ReferenceName> names) {
        return Uni.join()
                .all(names.stream()
                        .map(name -> loads.<ReferenceName, String>one(NEAREST, name, this::nearest)
                                .map(near -> Map.entry(name, near == null ? "" : near)))
                        .toList())
                .andFailFast()
                .map(all -> new NearestNames(all.stream()
                        .filter(near -> !near.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** What an editor may have meant, within his transaction, which holds what he recorded before. */
    Uni<NearestNames> within(List<ReferenceName> names) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(NEAREST, Object[].class)
                        .setParameter(1, ReferenceName.nouns(names))
                        .setParameter(2, ReferenceName.slugs(names))
                        .getResultList())
                .map(rows -> new NearestNames(rows.stream()
                        .collect(Collectors.toMap(
                                row -> new ReferenceName((String) row[0], (String) row[1]), row -> (String) row[2]))));
    }

    /** The same within a transaction that imports. */
    public NearestNames within(Connection connection, List<ReferenceName> names) throws SQLException {
        Map<ReferenceName, String> nearest = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(WITH_PLAIN_PARAMETERS)) {
            statement.setArray(1, connection.createArrayOf("text", ReferenceName.nouns(names)));
            statement.setArray(2, connection.createArrayOf("text", ReferenceName.slugs(names)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    nearest.put(new ReferenceName(rows.getString(1), rows.getString(2)), rows.getString(3));
                }
            }
        }
        return new NearestNames(nearest);
    }

    private Uni<Map<ReferenceName, String>> nearest(List<ReferenceName> names) {
        Sql sql = Sql.of(WITH_PLAIN_PARAMETERS, ReferenceName.nouns(names), ReferenceName.slugs(names))
                .as(Workload.SCAN);
        return client.list(
                        sql,
                        row -> Map.entry(
                                new ReferenceName(row.getString("noun"), row.getString("slug")), row.getString("name")))
                .map(near -> near.stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
