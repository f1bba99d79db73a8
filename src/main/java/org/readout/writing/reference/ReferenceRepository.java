package org.readout.writing.reference;

import com.github.benmanes.caffeine.cache.Cache;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.readout.platform.Caches;
import org.readout.platform.ValueSize;
import org.readout.platform.database.reads.BatchLoader;
import org.readout.platform.database.reads.ReadClient;
import org.readout.platform.database.sql.Sql;
import org.readout.writing.input.InputReference;
import org.readout.writing.input.ReferenceName;

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

    private final BatchLoader loads;
    private final ReadClient client;
    private final Cache<ReferenceName, Boolean> known = Caches.builder()
            .maximumWeight(MOST_BYTES)
            .weigher((ReferenceName name, Boolean is) ->
                    Math.toIntExact(2 * ValueSize.CACHE_ENTRY + ValueSize.of(name.slug())))
            .build();

    ReferenceRepository(BatchLoader loads, ReadClient client) {
        this.loads = loads;
        this.client = client;
    }

    /** Whether that was found before. */
    boolean isKnown(String noun, String slug) {
        return known.getIfPresent(new ReferenceName(noun, slug)) != null;
    }

    /** Those that the record does not have; one statement for all that a level refers to. */
    Uni<List<InputReference>> missing(List<InputReference> references) {
        List<ReferenceName> names =
                references.stream().map(ReferenceName::of).distinct().toList();
        return Uni.join()
                .all(names.stream()
                        .map(name -> loads.<ReferenceName, ReferenceName>one(FOUND, name, this::found)
                                .map(found -> Map.entry(name, found != null)))
                        .toList())
                .andFailFast()
                .map(looked -> looked.stream()
                        .filter(Map.Entry::getValue)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()))
                .map(found -> references.stream()
                        .filter(reference -> !found.contains(ReferenceName.of(reference)))
                        .toList());
    }

    private Uni<Map<ReferenceName, ReferenceName>> found(List<ReferenceName> names) {
        return client.list(
                        Sql.of(FOUND, ReferenceName.nouns(names), ReferenceName.slugs(names)),
                        row -> new ReferenceName(row.getString("noun"), row.getString("slug")))
                .invoke(found -> found.forEach(name -> known.put(name, true)))
                .map(found -> found.stream().collect(Collectors.toMap(Function.identity(), Function.identity())));
    }
}
