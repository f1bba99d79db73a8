package org.readout.writing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readout.platform.ValueSize;
import org.readout.platform.database.BatchLoader;
import org.readout.platform.database.ReadClient;
import org.readout.platform.database.Sql;
import org.readout.platform.database.Workload;

/**
 * Every query on whether the record has what filters refer to. What it has it has for ever, for nothing recorded is erased and a
 * slug goes with a merger: so what was found once is kept, and asked for once a server.
 */
@Singleton
public class ReferenceRepository {

    /** How much of the heap the names take that were found: some 10,000. */
    private static final long MOST_BYTES = 4_000_000;

    private static final String FOUND = """
            select k.noun, k.slug
            from unnest(?::text[], ?::text[]) as k (noun, slug)
            where case k.noun
              when 'actor' then exists (select from actor_slug x where x.slug = k.slug)
              when 'topic' then exists (select from topic_slug x where x.slug = k.slug)
              when 'event' then exists (select from event_slug x where x.slug = k.slug)
              when 'meeting' then exists (select from meeting_slug x where x.slug = k.slug)
              when 'country' then exists (select from country x where x.code = k.slug)
              when 'event code' then exists (select from event_code x where x.code = k.slug)
            end
            """;

    /**
     * The likest, by the words of its slug or name that are likest to what was sent; of actors that are equally like, the one
     * whose whole name is about as like, and who says most. A country goes by its initials too, with or without an A for America, and
     * a code by its number without zeros.
     */
    private static final String NEAREST = """
            select k.noun, k.slug, near.name
            from (
              select noun, slug, fold(slug) as folded
              from unnest(?::text[], ?::text[]) as sent (noun, slug)
              where noun in ('country', 'event code') or length(slug) > 2
            ) k
            cross join lateral (
              select near.name
              from (
                select x.slug as name, x.statement_count as said,
                  greatest(word_similarity(k.slug, x.slug), word_similarity(k.folded, x.folded_name)) as likeness,
                  greatest(similarity(k.slug, x.slug), similarity(k.folded, x.folded_name)) as whole
                from actor x
                where k.noun = 'actor' and x.state <> 'RETRACTED'
                  and (x.slug % k.slug or k.slug <% x.slug or x.folded_name % k.folded or k.folded <% x.folded_name)
                union all
                select x.slug, x.statement_count, word_similarity(k.folded, l.folded_alias), similarity(k.folded, l.folded_alias)
                from actor_alias l join actor x on x.id = l.actor_id and x.state <> 'RETRACTED'
                where k.noun = 'actor' and (l.folded_alias % k.folded or k.folded <% l.folded_alias)
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
                    when ltrim(k.slug, '0') = ltrim(x.code, '0') then 1
                    else greatest(similarity(k.slug, x.code), similarity(k.folded, fold(x.label)))
                  end, 0
                from event_code x
                where k.noun = 'event code'
                  and (ltrim(k.slug, '0') = ltrim(x.code, '0') or x.code % k.slug or fold(x.label) % k.folded)
              ) near
              order by near.likeness desc, floor(near.whole * 5) desc, near.said desc, near.name
              limit 1
            ) near
            """;

    private final BatchLoader loads;
    private final ReadClient client;
    private final Cache<Name, Boolean> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Name name, Boolean is) -> Math.toIntExact(2 * ValueSize.CACHE_ENTRY + ValueSize.of(name.slug)))
            .build();

    ReferenceRepository(BatchLoader loads, ReadClient client) {
        this.loads = loads;
        this.client = client;
    }

    /** Whether that was found before. */
    boolean isKnown(String noun, String slug) {
        return known.getIfPresent(new Name(noun, slug)) != null;
    }

    /** Those that the record does not have; one statement for all that a level refers to. */
    Uni<List<InputReference>> missing(List<InputReference> references) {
        List<Name> names = references.stream().map(Name::of).distinct().toList();
        return Uni.join()
                .all(names.stream()
                        .map(name -> loads.<Name, Name>one(FOUND, name, this::found)
                                .map(found -> Map.entry(name, found != null)))
                        .toList())
                .andFailFast()
                .map(looked -> looked.stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()))
                .map(found -> references.stream()
                        .filter(reference -> !found.contains(Name.of(reference)))
                        .toList());
    }

    /** For each name that the record does not have one that may have been meant, where any is near. */
    Uni<Map<Name, String>> suggestions(List<Name> missing) {
        return Uni.join()
                .all(missing.stream()
                        .map(name -> loads.<Name, String>one(NEAREST, name, this::nearest)
                                .map(near -> Map.entry(name, near == null ? "" : near)))
                        .toList())
                .andFailFast()
                .map(all -> all.stream()
                        .filter(near -> !near.getValue().isEmpty())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private Uni<Map<Name, Name>> found(List<Name> names) {
        return client.list(sql(FOUND, names), row -> new Name(row.getString("noun"), row.getString("slug")))
                .invoke(found -> found.forEach(name -> known.put(name, true)))
                .map(found -> found.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
    }

    private Uni<Map<Name, String>> nearest(List<Name> names) {
        return client.list(
                        sql(NEAREST, names).as(Workload.SCAN),
                        row -> Map.entry(new Name(row.getString("noun"), row.getString("slug")), row.getString("name")))
                .map(near -> {
                    Map<Name, String> nearest = new HashMap<>();
                    near.forEach(one -> nearest.put(one.getKey(), one.getValue()));
                    return nearest;
                });
    }

    private static Sql sql(String text, List<Name> names) {
        return Sql.of(
                text,
                names.stream().map(Name::noun).toArray(String[]::new),
                names.stream().map(Name::slug).toArray(String[]::new));
    }

    /**
     * What something of the record is referred to by.
     *
     * @param noun what it is, as 'actor'
     * @param slug or a code
     */
    record Name(String noun, String slug) {

        static Name of(InputReference reference) {
            return new Name(reference.noun(), reference.slug());
        }
    }
}
