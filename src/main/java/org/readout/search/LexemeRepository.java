package org.readout.search;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.readout.platform.ValueSize;
import org.readout.platform.database.ReadClient;
import org.readout.platform.database.Sql;
import org.readout.platform.database.Workload;

/** Every query on what words are looked up by. A word keeps its lexemes, so that they are asked for once a server. */
@Singleton
public class LexemeRepository {

    /** How much of the heap they take: some 30,000 words. */
    private static final long MOST_BYTES = 10_000_000;

    private static final String LEXEMES = """
            select w.word, tsvector_to_array(to_tsvector('stemmed', spaced_words(w.word))) as lexemes
            from unnest(?::text[]) as w (word)
            """;

    private final ReadClient client;
    private final Cache<String, Set<String>> known = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((String word, Set<String> lexemes) ->
                    Math.toIntExact(ValueSize.CACHE_ENTRY + ValueSize.of(word) + ValueSize.of(lexemes)))
            .build();

    LexemeRepository(ReadClient client) {
        this.client = client;
    }

    /** The lexemes of each word, none for some. */
    Uni<Map<String, Set<String>>> lexemes(Set<String> words) {
        Map<String, Set<String>> present = known.getAllPresent(words);
        if (present.size() == words.size()) {
            return Uni.createFrom().item(present);
        }
        Map<String, Set<String>> found = new HashMap<>(present);
        Set<String> missing = new HashSet<>(words);
        missing.removeAll(present.keySet());
        return client.list(
                        Sql.of(LEXEMES, (Object) missing.toArray(String[]::new)).as(Workload.SCAN),
                        row -> Map.entry(row.getString("word"), Set.of(row.getArrayOfStrings("lexemes"))))
                .invoke(read -> read.forEach(word -> {
                    known.put(word.getKey(), word.getValue());
                    found.put(word.getKey(), word.getValue());
                }))
                .replaceWith(found);
    }
}
